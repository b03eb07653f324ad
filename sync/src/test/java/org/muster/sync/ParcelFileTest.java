package org.muster.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muster.sync.TwoNodes.GATE;
import static org.muster.sync.TwoNodes.HUB;
import static org.muster.sync.TwoNodes.OPERATION;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.NodeId;
import org.muster.core.node.GateDuty;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;

class ParcelFileTest {
    @TempDir private Path folder;

    @Test
    void aFileBringsAllInPiecesAndKeysOnce() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            registerMany(nodes, 25);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ParcelFile.Packed packed = export(nodes, GATE, file);
            assertThat(packed.parcels()).isGreaterThan(2);
            assertThat(packed.keys()).isEqualTo(25);

            carry(nodes, file.toByteArray());
            assertThat(nodes.gate.operation()).isEqualTo(nodes.hub.operation());
        }
    }

    @Test
    void aFileThatWasCutIsGoodUpToThere() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            registerMany(nodes, 25);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            var unused = export(nodes, GATE, file);
            byte[] whole = file.toByteArray();
            byte[] cut = Arrays.copyOf(whole, whole.length - 5);

            assertThat(carry(nodes, cut).cutShort()).isTrue();
            assertThat(nodes.gate.operation().size())
                    .isBetween(10L, nodes.hub.operation().size() - 1);
            assertThat(carry(nodes, whole).cutShort()).isFalse();
            assertThat(nodes.gate.operation()).isEqualTo(nodes.hub.operation());
        }
    }

    @Test
    void nothingIsWrittenForOneThatMayNotTakePart() throws Exception {
        try (TwoNodes nodes = new TwoNodes(folder, GateDuty.WHOLE)) {
            assertThat(
                            ParcelFile.write(
                                    nodes.hub.desk(),
                                    new NodeId("stranger"),
                                    Map.of(),
                                    10,
                                    new ByteArrayOutputStream()))
                    .isEmpty();
        }
    }

    @Test
    void anotherFileIsToldFromOne() {
        byte[] photo = "JFIF".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> ParcelFile.read(new ByteArrayInputStream(photo)))
                .isInstanceOf(Damaged.class)
                .hasMessage("it is no file of parcels of Muster");
    }

    private static void registerMany(TwoNodes nodes, int many) throws Exception {
        for (int i = 0; i < many; i++) {
            Details details = Details.ofName(new PersonName("Test", "Person " + i, ""));
            nodes.give(
                    nodes.hub,
                    new RegisterPersons(
                            new Source(Source.Kind.CONSULAR_REGISTER, "list"),
                            List.of(new NewPerson(details, Presence.UNKNOWN))));
        }
    }

    private static ParcelFile.Packed export(TwoNodes nodes, NodeId to, ByteArrayOutputStream file)
            throws Exception {
        ParcelFile.begin(file, OPERATION);
        return ParcelFile.write(nodes.hub.desk(), to, Map.of(), 10, file).orElseThrow();
    }

    private static ParcelFile.Brought carry(TwoNodes nodes, byte[] file) throws Exception {
        ParcelFile.Brought brought = ParcelFile.read(new ByteArrayInputStream(file));
        assertThat(brought.operation()).isEqualTo(OPERATION);
        for (Envelope envelope : brought.envelopes()) {
            assertThat(envelope.from()).isEqualTo(HUB);
            var unused = nodes.gate.desk().take(nodes.gate.desk().open(envelope));
        }
        return brought;
    }
}
