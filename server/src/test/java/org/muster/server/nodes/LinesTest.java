package org.muster.server.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.server.nodes.Shed.HUB;
import static org.muster.server.nodes.Shed.until;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.NodeId;
import org.muster.core.node.GateDuty;
import org.muster.core.node.Node;
import org.muster.core.node.NodeCommand.RevokeNode;

class LinesTest {
    private static final NodeId FIRST = new NodeId("gate-1");
    private static final NodeId SECOND = new NodeId("gate-2");
    private static final GateDuty HALL = new GateDuty(List.of(), List.of("Hall A"), false);

    @TempDir private Path folder;

    @Test
    void whatIsRecordedAtEitherComesToTheOther() throws Exception {
        try (Shed shed = new Shed(folder)) {
            shed.admit(FIRST, GateDuty.WHOLE, List.of(shed.address(HUB)), List.of());
            shed.register(HUB, "Adam");
            shed.start(FIRST);
            until(() -> shed.names(FIRST).equals(List.of("Adam")), "the gate reads Adam");
            shed.register(FIRST, "Zoe");
            until(() -> shed.names(HUB).equals(List.of("Adam", "Zoe")), "the hub reads Zoe");
        }
    }

    @Test
    void aGateThatWasOffBringsWhatItRecordedAlone() throws Exception {
        try (Shed shed = new Shed(folder)) {
            URI hub = shed.address(HUB);
            shed.admit(FIRST, HALL, List.of(hub), List.of());
            shed.start(FIRST);
            until(() -> shed.view(FIRST).knows(FIRST), "the gate knows itself");
            shed.stop(HUB);
            shed.register(FIRST, "Zoe");
            shed.stop(FIRST);
            shed.start(HUB);
            shed.register(HUB, "Adam");
            shed.admit(SECOND, HALL, List.of(shed.address(HUB)), List.of());
            shed.start(SECOND);
            until(() -> shed.count(SECOND) == 1, "the second gate counts Adam");
            assertThat(shed.names(SECOND)).as("its duty expects nobody").isEmpty();
        }
    }

    @Test
    void twoGatesMeetWithoutAHub() throws Exception {
        try (Shed shed = new Shed(folder)) {
            shed.admit(FIRST, GateDuty.WHOLE, List.of(shed.address(HUB)), List.of());
            shed.start(FIRST);
            shed.admit(SECOND, GateDuty.WHOLE, List.of(), List.of(shed.address(FIRST)));
            until(() -> shed.view(FIRST).knows(SECOND), "the first gate knows the second");
            shed.stop(HUB);
            shed.register(FIRST, "Adam");
            shed.start(SECOND);
            until(() -> shed.names(SECOND).equals(List.of("Adam")), "the second reads Adam");
            shed.register(SECOND, "Zoe");
            until(() -> shed.names(FIRST).equals(List.of("Adam", "Zoe")), "the first reads Zoe");
        }
    }

    @Test
    void aGateThatKnowsOfAnotherIntroducesItself() throws Exception {
        try (Shed shed = new Shed(folder)) {
            shed.admit(SECOND, GateDuty.WHOLE, List.of(), List.of());
            shed.start(SECOND);
            URI second = shed.address(SECOND);
            shed.admit(FIRST, GateDuty.WHOLE, List.of(shed.address(HUB)), List.of(second));
            shed.start(FIRST);
            until(() -> shed.view(SECOND).knows(FIRST), "the second knows the first");
            shed.register(SECOND, "Zoe");
            until(() -> shed.names(HUB).equals(List.of("Zoe")), "the first brings Zoe to the hub");
        }
    }

    @Test
    void gatesFindEachOtherOnTheNetworkTheyAreOn() throws Exception {
        try (Shed shed = new Shed(folder)) {
            shed.admit(FIRST, GateDuty.WHOLE, List.of(shed.address(HUB)), List.of());
            shed.admit(SECOND, GateDuty.WHOLE, List.of(shed.address(HUB)), List.of());
            for (NodeId gate : List.of(FIRST, SECOND)) {
                shed.start(gate);
                until(() -> shed.view(gate).knows(SECOND), "the gate knows both");
                shed.stop(gate);
                shed.post(gate, List.of());
                shed.change(gate, before -> before.withNearby(true));
            }
            shed.stop(HUB);
            shed.start(FIRST);
            shed.start(SECOND);
            shed.register(FIRST, "Adam");
            until(() -> shed.names(SECOND).equals(List.of("Adam")), "the second reads Adam");
        }
    }

    @Test
    void aLineMayGoThroughTheDoorWithTls() throws Exception {
        try (Shed shed = new Shed(folder)) {
            shed.stop(HUB);
            shed.change(HUB, before -> before.withHttps(0));
            shed.start(HUB);
            URI secure = URI.create("https://127.0.0.1:" + shed.server(HUB).httpsPort());
            shed.admit(FIRST, GateDuty.WHOLE, List.of(secure), List.of());
            shed.start(FIRST);
            until(() -> shed.view(FIRST).knows(FIRST), "the gate knows itself");
            shed.register(FIRST, "Zoe");
            until(() -> shed.names(HUB).equals(List.of("Zoe")), "the hub reads Zoe");
        }
    }

    @Test
    void aRevokedGateLearnsIt() throws Exception {
        try (Shed shed = new Shed(folder)) {
            shed.admit(FIRST, GateDuty.WHOLE, List.of(shed.address(HUB)), List.of());
            shed.start(FIRST);
            until(() -> shed.view(FIRST).knows(FIRST), "the gate knows itself");
            shed.ask(HUB, new RevokeNode(FIRST, "left in a taxi"));
            until(
                    () -> Node.find(shed.view(FIRST), FIRST).orElseThrow().revoked().isPresent(),
                    "the gate knows that it was revoked");
        }
    }

    @Test
    void whatIsNoParcelIsRefusedWithASentence() throws Exception {
        try (Shed shed = new Shed(folder);
                HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(shed.address(HUB).resolve("/sync/drill"))
                                    .POST(BodyPublishers.ofString("MUSTER-PARCEL-1\nfalse"))
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).isNotBlank();
        }
    }
}
