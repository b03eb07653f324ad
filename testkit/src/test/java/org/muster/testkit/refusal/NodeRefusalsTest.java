package org.muster.testkit.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.node.GateDuty;
import org.muster.core.node.NodeCommand.AdmitGate;
import org.muster.core.node.NodeCommand.AdmitHub;
import org.muster.core.node.NodeCommand.ChangeDuty;
import org.muster.core.node.NodeCommand.RevokeNode;
import org.muster.core.node.NodeRefusal;
import org.muster.core.node.PublicKeys;
import org.muster.testkit.RandomOperation;

/** When a command about a node is refused. */
class NodeRefusalsTest extends RefusalCases {
    private static final NodeId HUB = new NodeId("hub-0");
    private static final NodeId GATE = new NodeId("gate-7");

    /** Where the commands of a scenario are given. */
    static final NodeId HERE = new NodeId("gate-1");

    private static final NodeId OTHER = new NodeId("gate-2");
    private static final Instant LATER = RandomOperation.START.plus(Duration.ofDays(3));
    private static final Instant NEVER = RandomOperation.START.plus(Duration.ofDays(300));
    private static final GateDuty HALL = new GateDuty(List.of(), List.of("Hall A"), false);
    private static final GateDuty NOTHING = new GateDuty(List.of(), List.of(), false);
    private static final GateDuty NO_LEG = new GateDuty(List.of(new LegId(9)), List.of(), false);

    NodeRefusalsTest() {
        super(NodeRefusal.class);
    }

    @Override
    void listCases() {
        when(
                NodeRefusal.AT_A_GATE,
                s ->
                        s.does(admit(HERE, 1))
                                .refusing(NodeRefusal.AT_A_GATE)
                                .does(admit(OTHER, 2))
                                .refusing(NodeRefusal.AT_A_GATE)
                                .does(new RevokeNode(HERE, "mine again")));
        when(
                NodeRefusal.ALREADY_ADMITTED,
                s ->
                        s.does(admit(GATE, 1))
                                .refusing(NodeRefusal.ALREADY_ADMITTED)
                                .does(admit(GATE, 2))
                                .refusing(NodeRefusal.ALREADY_ADMITTED)
                                .does(new AdmitHub(GATE, keys(3))));
        when(
                NodeRefusal.KEYS_IN_USE,
                s ->
                        s.does(admit(GATE, 1))
                                .refusing(NodeRefusal.KEYS_IN_USE)
                                .does(admit(OTHER, 1)));
        when(
                NodeRefusal.DUTY_ENDS_TOO_SOON,
                s ->
                        s.refusing(NodeRefusal.DUTY_ENDS_TOO_SOON)
                                .does(new AdmitGate(GATE, keys(1), HALL, Instant.EPOCH)));
        when(
                NodeRefusal.DUTY_TOO_LONG,
                s ->
                        s.refusing(NodeRefusal.DUTY_TOO_LONG)
                                .does(new AdmitGate(GATE, keys(1), HALL, NEVER)));
        when(
                NodeRefusal.DUTY_EMPTY,
                s ->
                        s.refusing(NodeRefusal.DUTY_EMPTY)
                                .does(new AdmitGate(GATE, keys(1), NOTHING, LATER)));
        when(
                NodeRefusal.UNKNOWN_LEG,
                s ->
                        s.refusing(NodeRefusal.UNKNOWN_LEG)
                                .does(new AdmitGate(GATE, keys(1), NO_LEG, LATER)));
        when(
                NodeRefusal.NOT_ADMITTED,
                s ->
                        s.refusing(NodeRefusal.NOT_ADMITTED)
                                .does(change(GATE))
                                .refusing(NodeRefusal.NOT_ADMITTED)
                                .does(new RevokeNode(GATE, "lost")));
        when(
                NodeRefusal.REVOKED,
                s ->
                        s.does(admit(GATE, 1))
                                .does(new RevokeNode(GATE, "lost"))
                                .refusing(NodeRefusal.REVOKED)
                                .does(change(GATE))
                                .refusing(NodeRefusal.REVOKED)
                                .does(new RevokeNode(GATE, "lost")));
        when(
                NodeRefusal.REASON_BLANK,
                s ->
                        s.does(admit(GATE, 1))
                                .refusing(NodeRefusal.REASON_BLANK)
                                .does(new RevokeNode(GATE, " ")));
        when(
                NodeRefusal.HUB_STAYS,
                s ->
                        s.does(new AdmitHub(HUB, keys(1)))
                                .refusing(NodeRefusal.HUB_STAYS)
                                .does(change(HUB))
                                .refusing(NodeRefusal.HUB_STAYS)
                                .does(new RevokeNode(HUB, "lost")));
    }

    static AdmitGate admit(NodeId node, int key) {
        return new AdmitGate(node, keys(key), HALL, LATER);
    }

    private static ChangeDuty change(NodeId node) {
        return new ChangeDuty(node, Optional.empty(), Optional.of(LATER));
    }

    private static PublicKeys keys(int key) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) key;
        return PublicKeys.of(bytes, bytes);
    }
}
