package org.muster.ledger.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.NodeId;
import org.muster.ledger.keys.NodeKeys;
import org.muster.testkit.stamp.StampAuthority;

/** Stamps of a real authority, and everything that is none. */
class TimeStampTest {
    private static final NodeKeys KEYS = NodeKeys.make();

    @TempDir private static Path folder;
    private static StampAuthority authority;
    private static StampAuthority other;

    @BeforeAll
    static void start() throws Exception {
        authority =
                StampAuthority.start(Files.createDirectory(folder.resolve("one")), "Synthetic one");
        other = StampAuthority.start(Files.createDirectory(folder.resolve("two")), "Synthetic two");
    }

    @AfterAll
    static void stop() {
        authority.close();
        other.close();
    }

    private static Anchor anchor(long number) {
        return Anchor.sign(
                Instant.parse("2023-08-02T10:00:00.7Z"),
                new NodeId("hub"),
                KEYS,
                List.of(
                        new AnchoredChain(AnchoredChain.Of.READS, "hub", 7, "ab".repeat(32)),
                        new AnchoredChain(
                                AnchoredChain.Of.LEDGER, "hub", number, "cd".repeat(32))));
    }

    private static Anchor stamped(long number) throws IOException {
        return TimeStamp.stamp(
                anchor(number), new HttpAuthority(authority.address()), BigInteger.valueOf(number));
    }

    private static List<X509Certificate> root(StampAuthority of) throws Exception {
        try (InputStream in = Files.newInputStream(of.root())) {
            return List.of(
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
    }

    @Test
    void anAnchorIsReadAsItWasWrittenAndSigned() throws Exception {
        Anchor anchor = stamped(1_200);
        byte[] file = AnchorFile.write(anchor);
        assertThat(AnchorFile.read(file)).isEqualTo(anchor);
        assertThat(anchor.isSigned()).isTrue();
        assertThat(anchor.made()).isEqualTo("2023-08-02T10:00:00Z");
        String text = new String(file, StandardCharsets.UTF_8);
        for (String[] change :
                new String[][] {
                    {"1200", "1201"},
                    {"cdcd", "cdce"},
                    {"10:00:00Z", "10:00:01Z"},
                    {"\"name\" : \"hub\"", "\"name\" : \"hut\""}
                }) {
            assertThat(text).contains(change[0]);
            Anchor altered =
                    AnchorFile.read(
                            text.replace(change[0], change[1]).getBytes(StandardCharsets.UTF_8));
            assertThat(altered.isSigned()).as(change[1]).isFalse();
            assertThat(TimeStamp.check(altered, List.of()))
                    .as(change[1])
                    .isInstanceOf(StampChecked.Bad.class);
        }
        for (String none : List.of("", "x", "[]", "{}", text.replace("anchor 1", "anchor 2"))) {
            assertThatThrownBy(() -> AnchorFile.read(none.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aStampIsBelievedOfWhomTheGivenCertificateVouchesForAndOpensslAgrees() throws Exception {
        Anchor anchor = stamped(12);
        StampChecked.Good good = (StampChecked.Good) TimeStamp.check(anchor, root(authority));
        assertThat(good.trusted()).isTrue();
        assertThat(good.by()).contains("Synthetic one signer");
        assertThat(Duration.between(good.at(), Instant.now()).abs())
                .isLessThan(Duration.ofHours(1));
        assertThat(authority.vouches(token(anchor), anchor.stamped())).isTrue();
        assertThat(authority.vouches(token(anchor), anchor.message())).isFalse();

        assertThat(((StampChecked.Good) TimeStamp.check(anchor, List.of())).trusted()).isFalse();
        assertThat(((StampChecked.Bad) TimeStamp.check(anchor, root(other))).sentence())
                .contains("not vouched for");
    }

    private static byte[] token(Anchor anchor) {
        return Base64.getDecoder().decode(anchor.token().orElseThrow());
    }

    @Test
    void aTokenOfAnotherAnchorOrThatWasAlteredProvesNothing() throws Exception {
        Anchor anchor = stamped(12);
        assertThat(
                        ((StampChecked.Bad)
                                        TimeStamp.check(
                                                anchor(13).withToken(anchor.token().orElseThrow()),
                                                root(authority)))
                                .sentence())
                .contains("something else");
        byte[] token = token(anchor);
        int survived = 0;
        for (int at = 0; at < token.length; at += 7) {
            byte[] altered = token.clone();
            altered[at] ^= 0x10;
            StampChecked checked =
                    TimeStamp.check(
                            anchor.withToken(Base64.getEncoder().encodeToString(altered)),
                            root(authority));
            if (checked instanceof StampChecked.Good) {
                survived++;
            }
        }
        // a few bytes are of no signature, such as those of the root that came along
        assertThat(survived).isLessThan(token.length / 7 / 2);
        assertThat(TimeStamp.check(anchor.withToken("bm9uZQ"), List.of()))
                .isInstanceOf(StampChecked.Bad.class);
    }

    @Test
    void whatIsNoAnswerToThisRequestIsNotTaken() throws Exception {
        Anchor anchor = anchor(12);
        assertThatThrownBy(() -> stampBy(anchor, request -> new byte[] {1, 2, 3}))
                .isInstanceOf(IOException.class);
        byte[][] kept = new byte[1][];
        TimeStamp.Authority repeating =
                request -> {
                    if (kept[0] == null) {
                        kept[0] = authority.answer(request);
                    }
                    return kept[0];
                };
        assertThat(stampBy(anchor, repeating).token()).isPresent();
        assertThatThrownBy(() -> TimeStamp.stamp(anchor, repeating, BigInteger.TWO))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no time stamp of this anchor");
        assertThatThrownBy(
                        () -> stampBy(anchor, new HttpAuthority(URI.create("http://127.0.0.1:1/"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("http://127.0.0.1:1/");
        assertThatThrownBy(() -> new HttpAuthority(URI.create("ldap://x")))
                .hasMessageContaining("'ldap://x'")
                .hasMessageContaining("https://tsa.example.org/tsr");
    }

    private static Anchor stampBy(Anchor anchor, TimeStamp.Authority by) throws IOException {
        return TimeStamp.stamp(anchor, by, BigInteger.ONE);
    }
}
