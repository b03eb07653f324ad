package org.muster.server.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.server.nodes.Shed.HUB;
import static org.muster.server.nodes.Shed.until;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.NodeId;
import org.muster.core.node.GateDuty;
import org.muster.server.Browser;

/** What officers see of the nodes, and what a stick carries. */
class NodesPagesTest {
    private static final NodeId GATE = new NodeId("gate-3");

    @TempDir private Path folder;

    @Test
    void theNumbersSayWhichGateTheyAreWithoutAndAStickMendsIt() throws Exception {
        try (Shed shed = new Shed(folder)) {
            shed.admit(GATE, GateDuty.WHOLE, List.of(shed.address(HUB)), List.of());
            shed.start(GATE);
            until(() -> shed.view(GATE).knows(GATE), "the gate knows itself");
            shed.stop(GATE);
            shed.post(GATE, List.of());
            shed.start(GATE);
            shed.register(HUB, "Adam");
            carry(shed, HUB, GATE);
            assertThat(shed.names(GATE)).containsExactly("Adam");
            shed.register(GATE, "Zoe");
            shed.pass(Nodes.SILENCE.plusMinutes(1));

            Browser hub = shed.officer(HUB);
            assertThat(hub.get("/o/drill/room?lang=en").body()).contains("Without gate-3 since");
            assertThat(hub.get("/o/drill/nodes").body()).contains("missing now", "gate-3");

            carry(shed, GATE, HUB);
            assertThat(shed.names(HUB)).containsExactly("Adam", "Zoe");
            assertThat(hub.get("/o/drill/room").body()).doesNotContain("Without");
            assertThat(shed.officer(GATE).get("/o/drill/room?lang=en").body())
                    .contains("Without hub since");
        }
    }

    @Test
    void aFileThatIsNoneIsRefusedWithASentence() throws Exception {
        try (Shed shed = new Shed(folder)) {
            Browser hub = shed.officer(HUB);
            hub.get("/o/drill/nodes?lang=en");
            HttpResponse<String> answer =
                    hub.upload("/o/drill/nodes/parcels", "file", new byte[] {1, 2, 3});
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("it is no file of parcels of Muster");
            assertThat(hub.post("/o/drill/nodes/lines", Map.of("address", "next door")).body())
                    .contains("next door");
            assertThat(hub.get("/o/drill/nodes/gate-9/parcels").body())
                    .contains("gate-9 may not take part just now");
        }
    }

    private static void carry(Shed shed, NodeId from, NodeId to) throws Exception {
        byte[] file = shed.courier(from).download("/o/drill/nodes/" + to + "/parcels").body();
        Browser there = shed.courier(to);
        there.get("/o/drill/nodes?lang=en");
        assertThat(there.upload("/o/drill/nodes/parcels", "file", file).body())
                .contains("new facts");
    }
}
