package org.muster.server.pages;

import java.util.Optional;
import org.muster.core.export.Export;

/**
 * What the recipient of an export is shown.
 *
 * @param export empty where its link is over, or was revoked
 * @param here where its file is taken
 */
public record TakenSheet(Optional<Export> export, String here) {}
