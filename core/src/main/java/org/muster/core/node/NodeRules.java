package org.muster.core.node;

import static org.muster.core.node.NodeRefusal.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.node.NodeCommand.AdmitGate;
import org.muster.core.node.NodeCommand.AdmitHub;
import org.muster.core.node.NodeCommand.ChangeDuty;
import org.muster.core.node.NodeCommand.RevokeNode;
import org.muster.core.node.NodeFact.DutyChanged;
import org.muster.core.node.NodeFact.NodeAdmitted;
import org.muster.core.node.NodeFact.NodeRevoked;

/** Decides what becomes of commands about nodes. */
public final class NodeRules {
    /** Longer than any operation on record; whoever needs more makes the duty longer in time. */
    public static final Duration LONGEST_DUTY = Duration.ofDays(30);

    private NodeRules() {}

    public static Decision decide(View view, NodeCommand command, Context context) {
        if (Node.isGate(view, context.on())) {
            return Decision.refuse(Refusal.of(AT_A_GATE, "", context.on()));
        }
        return switch (command) {
            case AdmitHub admit -> admitHub(view, admit);
            case AdmitGate admit -> admitGate(view, admit, context);
            case ChangeDuty change -> change(view, change, context);
            case RevokeNode revoke -> revoke(view, revoke);
        };
    }

    private static Decision admitHub(View view, AdmitHub admit) {
        List<Refusal> reasons = new ArrayList<>();
        refuseKnown(view, admit.node(), admit.keys(), reasons);
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new NodeAdmitted(
                                        admit.node(),
                                        NodeKind.HUB,
                                        admit.keys(),
                                        GateDuty.WHOLE,
                                        Optional.empty())));
    }

    private static Decision admitGate(View view, AdmitGate admit, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        refuseKnown(view, admit.node(), admit.keys(), reasons);
        refuseDuty(view, admit.node(), admit.duty(), reasons);
        refuseTime(admit.until(), context.now(), reasons);
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new NodeAdmitted(
                                        admit.node(),
                                        NodeKind.GATE,
                                        admit.keys(),
                                        admit.duty(),
                                        Optional.of(admit.until()))));
    }

    private static Decision change(View view, ChangeDuty change, Context context) {
        Optional<Node> known = Node.find(view, change.node());
        if (known.isEmpty()) {
            return Decision.refuse(Refusal.of(NOT_ADMITTED, "node", change.node()));
        }
        Node node = known.get();
        if (node.revoked().isPresent()) {
            return Decision.refuse(Refusal.of(REVOKED, "node", change.node()));
        }
        if (node.until().isEmpty()) {
            return Decision.refuse(Refusal.of(HUB_STAYS, "node", change.node()));
        }
        GateDuty duty = change.duty().orElse(node.duty());
        Instant until = change.until().orElse(node.until().get());
        List<Refusal> reasons = new ArrayList<>();
        refuseDuty(view, change.node(), duty, reasons);
        refuseTime(until, context.now(), reasons);
        return Decision.of(reasons, () -> List.of(new DutyChanged(change.node(), duty, until)));
    }

    private static Decision revoke(View view, RevokeNode revoke) {
        Optional<Node> known = Node.find(view, revoke.node());
        List<Refusal> reasons = new ArrayList<>();
        if (known.isEmpty()) {
            reasons.add(Refusal.of(NOT_ADMITTED, "node", revoke.node()));
        } else if (known.get().revoked().isPresent()) {
            reasons.add(Refusal.of(REVOKED, "node", revoke.node()));
        } else if (known.get().kind() == NodeKind.HUB) {
            reasons.add(Refusal.of(HUB_STAYS, "node", revoke.node()));
        }
        if (revoke.reason().isBlank()) {
            reasons.add(Refusal.of(REASON_BLANK, "reason", revoke.node()));
        }
        return Decision.of(reasons, () -> List.of(new NodeRevoked(revoke.node(), revoke.reason())));
    }

    private static void refuseKnown(View view, NodeId id, PublicKeys keys, List<Refusal> reasons) {
        if (view.knows(id)) {
            reasons.add(Refusal.of(ALREADY_ADMITTED, "node", id));
        }
        Node.listAll(view).stream()
                .filter(node -> !node.id().equals(id) && node.keys().equals(keys))
                .findFirst()
                .ifPresent(node -> reasons.add(Refusal.of(KEYS_IN_USE, "keys", id, node.id())));
    }

    private static void refuseDuty(View view, NodeId node, GateDuty duty, List<Refusal> reasons) {
        if (duty.isEmpty()) {
            reasons.add(Refusal.of(DUTY_EMPTY, "duty", node));
        }
        duty.legs().stream()
                .filter(leg -> !view.knows(leg))
                .forEach(leg -> reasons.add(Refusal.of(UNKNOWN_LEG, "duty.legs", leg)));
    }

    private static void refuseTime(Instant until, Instant now, List<Refusal> reasons) {
        if (!until.isAfter(now)) {
            reasons.add(Refusal.of(DUTY_ENDS_TOO_SOON, "until", until));
        } else if (until.isAfter(now.plus(LONGEST_DUTY))) {
            reasons.add(Refusal.of(DUTY_TOO_LONG, "until", until, LONGEST_DUTY.toDays()));
        }
    }
}
