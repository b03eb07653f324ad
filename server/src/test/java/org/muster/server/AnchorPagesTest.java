package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.NodeId;
import org.muster.ledger.Ledgers;
import org.muster.ledger.anchor.Anchor;
import org.muster.ledger.anchor.AnchorFile;
import org.muster.ledger.anchor.AnchoredChain;
import org.muster.ledger.anchor.ComparedChain;
import org.muster.server.access.Role;

/** The auditor takes away how far the ledger is. */
class AnchorPagesTest {
    @TempDir Path folder;

    @Test
    void theAuditorDownloadsAnAnchorOfTheRunningServer() throws Exception {
        TestServer started =
                TestServer.start(Settings.of(folder), Ledgers.open(folder, Optional.empty()));
        try (MusterServer server = started.server()) {
            started.open("niamey");
            Browser auditor = Browser.as(server, "a.uditor", Role.AUDITOR);
            Browser press = Browser.as(server, "p.ress", Role.PRESS);
            assertThat(press.get("/o/niamey/audit/anchor.json").statusCode()).isEqualTo(403);
            assertThat(auditor.get("/o/niamey/audit?lang=en").body())
                    .contains("audit/anchor.json", "muster ledger verify --anchor");
            byte[] file = auditor.download("/o/niamey/audit/anchor.json").body();
            assertThat(new String(file, StandardCharsets.UTF_8))
                    .doesNotContain("p.ress", "a.uditor", "niamey");
            Anchor anchor = AnchorFile.read(file);
            assertThat(anchor.isSigned()).isTrue();
            assertThat(anchor.chains())
                    .extracting(AnchoredChain::of)
                    .containsExactly(AnchoredChain.Of.LEDGER, AnchoredChain.Of.READS);
            assertThat(
                            Ledgers.compare(
                                    folder,
                                    Optional.empty(),
                                    anchor,
                                    Ledgers.verify(folder, Optional.empty(), (done, total) -> {}),
                                    Ledgers.verifyReads(folder, Optional.empty())))
                    .extracting(ComparedChain::result)
                    .containsOnly(ComparedChain.Result.WHOLE);
        }
    }

    @Test
    void aNodeHasAKeyToSignWithFromItsFirstStartOn() throws Exception {
        TestServer started =
                TestServer.start(Settings.of(folder), Ledgers.open(folder, Optional.empty()));
        try (MusterServer server = started.server()) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (findKey().isEmpty() && System.nanoTime() < until) {
                Thread.sleep(20);
            }
            assertThat(findKey()).isPresent();
            assertThat(server.port()).isPositive();
        }
    }

    private Optional<String> findKey() throws Exception {
        return Ledgers.findKeyOf(folder, Optional.empty(), Optional.empty(), new NodeId("hub"));
    }

    @Test
    void aServerWithoutADiskSaysThatThereIsNothingToAnchor() throws Exception {
        TestServer started = TestServer.start(folder, 5);
        try (MusterServer server = started.server()) {
            started.open("niamey");
            Browser auditor = Browser.as(server, "a.uditor", Role.AUDITOR);
            var answer = auditor.get("/o/niamey/audit/anchor.json?lang=en");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("there is nothing to anchor");
        }
    }
}
