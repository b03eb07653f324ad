package org.muster.server.messaging.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.server.messaging.Certificate;
import org.muster.server.messaging.HookMessage;
import org.muster.server.messaging.Outcome;
import org.muster.server.messaging.OutgoingId;
import org.muster.server.messaging.Pace;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.Subscriber;

/** Against an HTTP server of this machine. */
@Timeout(60)
class WebhookChannelTest {

    private static final Instant NOON = Instant.parse("2023-08-02T12:00:00Z");
    private static final Secret KEY = new Secret("0123456789abcdef0123456789abcdef");
    private static final HookMessage MESSAGE =
            new HookMessage(
                    new OutgoingId("m-1"),
                    new Subscriber("whatsapp:22790123456"),
                    "Ça y est: \"porte 4\" الباب");

    @Test
    void aMessageArrivesSignedAndNamed() throws Exception {
        try (OtherSystem system = OtherSystem.open();
                WebhookChannel channel = channel(system, Duration.ofSeconds(5))) {
            assertThat(channel.send(MESSAGE)).isEqualTo(new Outcome.Accepted<>(List.of("m-1")));

            OtherSystem.Request request = system.requests().getFirst();
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/in?to=muster");
            assertThat(request.body())
                    .isEqualTo(
                            "{\"id\":\"m-1\",\"to\":\"whatsapp:22790123456\",\"text\":\"Ça y est: \\\"porte 4\\\" الباب\"}");
            assertThat(request.header("Content-type")).isEqualTo("application/json");
            assertThat(request.header("Idempotency-key")).isEqualTo("m-1");
            assertThat(request.header("Muster-signature"))
                    .isEqualTo(
                            Signature.of(
                                    KEY, NOON, request.body().getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The sum was made with another program, over "1690977600.{}". */
    @Test
    void theSignatureIsWhatItSays() {
        assertThat(Signature.of(KEY, NOON, new byte[] {'{', '}'}))
                .isEqualTo(
                        "t=1690977600,v1=56431ff08914b984842b4a265ac89694817294784287ea54fd88a7fa6a91d14c");
    }

    @Test
    void aSignatureHoldsForItsBodyItsKeyAndSomeMinutes() {
        byte[] body = {'{', '}'};
        String signed = Signature.of(KEY, NOON, body);
        assertThat(Signature.fits(KEY, signed, body, NOON.plusSeconds(300))).isTrue();
        assertThat(Signature.fits(KEY, signed, body, NOON.minusSeconds(300))).isTrue();
        assertThat(Signature.fits(KEY, signed, body, NOON.plusSeconds(301))).isFalse();
        assertThat(Signature.fits(KEY, signed, new byte[] {'{', ' ', '}'}, NOON)).isFalse();
        Secret other = new Secret("1123456789abcdef0123456789abcdef");
        assertThat(Signature.fits(other, signed, body, NOON)).isFalse();
        String later = signed.replace("t=1690977600", "t=1690977601");
        assertThat(Signature.fits(KEY, later, body, NOON)).isFalse();
        for (String none : List.of("", "t=,v1=", signed + "0", " " + signed, "v1=" + signed)) {
            assertThat(Signature.fits(KEY, none, body, NOON)).as(none).isFalse();
        }
    }

    @Test
    void aRepetitionHasTheSameName() throws Exception {
        try (OtherSystem system = OtherSystem.open().answers(503, Map.of());
                WebhookChannel channel = channel(system, Duration.ofSeconds(5))) {
            channel.send(MESSAGE);
            channel.send(MESSAGE);

            assertThat(system.requests())
                    .extracting(request -> request.header("Idempotency-key"))
                    .containsExactly("m-1", "m-1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "429, 30, 30",
        "503, 'Wed, 02 Aug 2023 12:01:30 GMT', 90",
        "503, 'Wed, 02 Aug 2023 11:00:00 GMT', 0",
        "500, '', ",
        "502, soon, ",
        "429, -5, ",
        "401, '', ",
        "403, '', ",
        "408, 1, 1",
    })
    void laterMeansLater(int status, String asked, Long seconds) throws Exception {
        Map<String, String> headers = asked.isEmpty() ? Map.of() : Map.of("Retry-After", asked);
        try (OtherSystem system = OtherSystem.open().answers(status, headers);
                WebhookChannel channel = channel(system, Duration.ofSeconds(5))) {
            assertThat(channel.send(MESSAGE))
                    .isEqualTo(
                            new Outcome.Later<>(
                                    MESSAGE,
                                    Optional.ofNullable(seconds).map(Duration::ofSeconds),
                                    false,
                                    "HTTP " + status));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 413, 422})
    void neverMeansNever(int status) throws Exception {
        try (OtherSystem system = OtherSystem.open().answers(status, Map.of());
                WebhookChannel channel = channel(system, Duration.ofSeconds(5))) {
            assertThat(channel.send(MESSAGE)).isEqualTo(new Outcome.Refused<>("HTTP " + status));
        }
    }

    @Test
    void aMessageIsNotLedElsewhere() throws Exception {
        try (OtherSystem elsewhere = OtherSystem.open();
                OtherSystem system =
                        OtherSystem.open()
                                .answers(
                                        307,
                                        Map.of(
                                                "Location",
                                                "http://127.0.0.1:" + elsewhere.port() + "/"));
                WebhookChannel channel = channel(system, Duration.ofSeconds(5))) {
            assertThat(channel.send(MESSAGE)).isEqualTo(new Outcome.Refused<>("HTTP 307"));
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void aLineThatBreaksBeforeTheAnswerMayHaveSent() throws Exception {
        try (OtherSystem system = OtherSystem.open().answers(OtherSystem.HANG_UP, Map.of());
                WebhookChannel channel = channel(system, Duration.ofSeconds(5))) {
            assertThat(channel.send(MESSAGE))
                    .isEqualTo(
                            new Outcome.Later<>(
                                    MESSAGE,
                                    Optional.empty(),
                                    true,
                                    "no answer of the other system"));
        }
    }

    @Test
    void anAnswerWithoutAnEndHoldsNobody() throws Exception {
        try (OtherSystem system = OtherSystem.open().answers(OtherSystem.ENDLESS, Map.of());
                WebhookChannel channel = channel(system, Duration.ofSeconds(5))) {
            long start = System.nanoTime();

            assertThat(channel.send(MESSAGE)).isInstanceOf(Outcome.Accepted.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void nobodyThereIsLater() throws Exception {
        OtherSystem gone = OtherSystem.open();
        gone.close();
        try (WebhookChannel channel = channel(gone, Duration.ofSeconds(5))) {
            assertThat(channel.send(MESSAGE))
                    .isEqualTo(
                            new Outcome.Later<>(
                                    MESSAGE,
                                    Optional.empty(),
                                    false,
                                    "no line to the other system"));
        }
    }

    @Test
    void withTlsOnlyToWhomIsTrusted(@TempDir Path folder) throws Exception {
        Certificate certificate = Certificate.in(folder);
        try (OtherSystem system = OtherSystem.secured(certificate.server());
                WebhookChannel trusting =
                        channel(secured("localhost", system, Optional.of(certificate)));
                WebhookChannel unnamed =
                        channel(secured("127.0.0.1", system, Optional.of(certificate)));
                WebhookChannel strange = channel(secured("localhost", system, Optional.empty()))) {
            assertThat(trusting.send(MESSAGE)).isInstanceOf(Outcome.Accepted.class);
            assertThat(unnamed.send(MESSAGE)).isInstanceOf(Outcome.Later.class);
            assertThat(strange.send(MESSAGE)).isInstanceOf(Outcome.Later.class);
            assertThat(system.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/in",
                "ftp://hooks.example/in",
                "https://user:secret@hooks.example/in",
                "https:in",
                "http:in",
                "/in",
            })
    void noTargetThatShowsMessages(String target) {
        assertThatThrownBy(() -> WebhookSettings.of(URI.create(target), KEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("target")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aShortKeyIsRefusedAndNoKeyShown() {
        URI target = URI.create("https://hooks.example/in?key=hidden");

        assertThatThrownBy(() -> WebhookSettings.of(target, new Secret("short-one")))
                .hasMessageContaining("key has 9 signs")
                .hasMessageNotContaining("short-one");
        assertThat(WebhookSettings.of(target, KEY).toString())
                .contains("hooks.example")
                .doesNotContain("hidden", "0123");
    }

    private static WebhookSettings secured(
            String host, OtherSystem system, Optional<Certificate> certificate) {
        return new WebhookSettings(
                URI.create("https://" + host + ":" + system.port() + "/in"),
                KEY,
                certificate.map(Certificate::client),
                Duration.ofSeconds(5));
    }

    private static WebhookChannel channel(OtherSystem system, Duration answer) {
        return channel(
                new WebhookSettings(
                        URI.create("http://127.0.0.1:" + system.port() + "/in?to=muster"),
                        KEY,
                        Optional.empty(),
                        answer));
    }

    private static WebhookChannel channel(WebhookSettings settings) {
        InstantSource clock = InstantSource.fixed(NOON);
        return new WebhookChannel(settings, Pace.perSecond(1_000, 1_000, clock), clock);
    }
}
