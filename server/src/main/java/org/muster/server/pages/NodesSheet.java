package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.server.nodes.Carrying.Carried;
import org.muster.server.nodes.NodeStatus;

/**
 * All nodes of an operation.
 *
 * @param carried what came of the file that was just given
 * @param refused pieces of chains that were refused, the latest first
 * @param conflicts how many are open
 */
public record NodesSheet(
        List<NodeStatus> nodes,
        List<LineStatus> lines,
        Optional<Carried> carried,
        List<Refused> refused,
        int conflicts) {

    /** An address that this node calls, who answers there, and why not. */
    public record LineStatus(String address, String peer, String trouble) {}

    /** A piece of a chain that was put aside. */
    public record Refused(String node, long from, long until, String reason, String when) {}

    /** Whether there is anybody to exchange with. */
    public boolean isAlone() {
        return nodes.stream().allMatch(NodeStatus::self);
    }
}
