package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.movement.Leg;
import org.muster.core.node.Node;
import org.muster.core.node.NodeKind;
import org.muster.formats.code.CodeSvg;

/**
 * One node: what it is there for, and how it comes here.
 *
 * @param self whether it is this one
 * @param over whether its duty has ended
 * @param code the duty code, where it was made just now
 * @param ticket the address where its ticket can be fetched; empty where none waits
 */
public record NodeSheet(
        Node node,
        boolean self,
        boolean over,
        Optional<Instant> seen,
        DutyFields duty,
        String code,
        String ticket,
        List<FactLine> history) {

    public boolean isGate() {
        return node.kind() == NodeKind.GATE;
    }

    /** The legs of its duty that are known. */
    public List<Leg> legs() {
        return duty.legs().stream().filter(leg -> node.duty().legs().contains(leg.id())).toList();
    }

    public String qr(String title) {
        return CodeSvg.qr(ticket, title);
    }
}
