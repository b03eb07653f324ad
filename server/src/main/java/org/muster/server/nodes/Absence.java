package org.muster.server.nodes;

import java.time.Instant;
import org.muster.core.fact.NodeId;

/**
 * A node whose facts may be missing here.
 *
 * @param since up to when all that it recorded is here
 */
public record Absence(NodeId node, Instant since) {}
