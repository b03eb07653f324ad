package org.muster.server.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.core.fact.PersonId;
import org.muster.ledger.reads.ReadEntry;
import org.muster.ledger.reads.ReadOutcome;

/** The log of reads on a machine of somebody else, with real sockets. */
@Timeout(60)
class SyslogTest {
    private static ReadEntry entry(String who, int persons) {
        return new ReadEntry(
                Instant.parse("2023-08-02T10:00:00.5Z"),
                ReadOutcome.SHOWN,
                who,
                "niamey",
                "GET /o/{op}/people",
                200,
                Optional.empty(),
                LongStream.range(0, persons).mapToObj(PersonId::new).toList());
    }

    private static SyslogAddress to(String scheme, int port) {
        return SyslogAddress.parse(scheme + "://127.0.0.1:" + port);
    }

    /** A message with its length before it. */
    private static String read(InputStream in) throws IOException {
        StringBuilder length = new StringBuilder();
        for (int digit = in.read(); digit != ' '; digit = in.read()) {
            assertThat(digit).isBetween((int) '0', (int) '9');
            length.append((char) digit);
        }
        return new String(
                in.readNBytes(Integer.parseInt(length.toString())), StandardCharsets.US_ASCII);
    }

    @Test
    void entriesTravelByTcpInOrderAndAgainAfterTheLineBroke() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ReadsOut export = new ReadsOut(to("syslog", server.getLocalPort()), "hub")) {
            export.tell(List.of(entry("o.one", 1), entry("o.two", 0)));
            try (Socket first = server.accept()) {
                assertThat(read(first.getInputStream()))
                        .isEqualTo(
                                "<110>1 2023-08-02T10:00:00.500Z hub muster - SHOWN - who=\"o.one\""
                                        + " operation=\"niamey\" route=\"GET /o/{op}/people\""
                                        + " status=200 as_of=\"\" persons=\"P-0000-0000-0000\"");
                assertThat(read(first.getInputStream())).contains("who=\"o.two\"");
            }
            export.tell(List.of(entry("o.three", 60)));
            try (Socket second = server.accept()) {
                assertThat(read(second.getInputStream())).contains("who=\"o.three\"", "more=10");
            }
            assertThat(export.findTrouble()).isEmpty();
        }
    }

    @Test
    void whatWasTypedBreaksNoLine() throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                ReadsOut export = new ReadsOut(to("syslog+udp", server.getLocalPort()), "hub")) {
            export.tell(List.of(entry("é\"\n<110>1 forged", 0)));
            DatagramPacket packet = new DatagramPacket(new byte[2_000], 2_000);
            server.receive(packet);
            assertThat(
                            new String(
                                    packet.getData(),
                                    0,
                                    packet.getLength(),
                                    StandardCharsets.US_ASCII))
                    .contains("who=\"\\u00e9\\u0022\\u000a<110>1 forged\"");
        }
    }

    @Test
    void whatCannotBeReachedIsTold() throws Exception {
        int nobody;
        try (ServerSocket gone = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            nobody = gone.getLocalPort();
        }
        try (ReadsOut export = new ReadsOut(to("syslog", nobody), "hub")) {
            export.tell(List.of(entry("o.one", 1)));
            while (export.findTrouble().isEmpty()) {
                Thread.sleep(10);
            }
            assertThat(export.findTrouble().get()).contains("syslog://127.0.0.1:" + nobody);
        }
        assertThatThrownBy(() -> SyslogAddress.parse("http://x"))
                .hasMessageContaining("'http://x'")
                .hasMessageContaining("syslog://10.0.0.9:601");
    }
}
