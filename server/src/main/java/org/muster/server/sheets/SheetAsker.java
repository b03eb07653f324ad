package org.muster.server.sheets;

import java.time.Instant;
import org.muster.core.operation.OperationPlan;

/**
 * Who asks for a file, of which operation and when.
 *
 * @param asOf the time that the file is about, which may be earlier than the asking
 */
public record SheetAsker(OperationPlan plan, String askedBy, Instant asOf, Instant askedAt) {}
