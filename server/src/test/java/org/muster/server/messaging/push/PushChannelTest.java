package org.muster.server.messaging.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muster.server.messaging.Certificate;
import org.muster.server.messaging.MailAddress;
import org.muster.server.messaging.Outcome;
import org.muster.server.messaging.OutgoingId;
import org.muster.server.messaging.Pace;
import org.muster.server.messaging.PushMessage;
import org.muster.server.messaging.PushSubscription;
import org.muster.server.messaging.Secret;

/** Against a push service of this machine, whose messages a browser's own keys open. */
@Timeout(60)
class PushChannelTest {
    private static final Instant NOON = Instant.parse("2023-08-02T12:00:00Z");
    private static final MailAddress CONTACT = new MailAddress("crisis@example.org");
    private static final VapidKey KEY = VapidKey.make();

    @TempDir private static Path folder;
    private static Certificate certificate;
    private final Phone phone = Phone.make();
    private PushService service;
    private PushChannel channel;

    @BeforeAll
    static void certify() throws Exception {
        certificate = Certificate.in(folder);
    }

    @BeforeEach
    void open() throws Exception {
        service = PushService.open(certificate);
        channel = channel(true);
    }

    private static PushChannel channel(boolean everywhere) {
        InstantSource clock = InstantSource.fixed(NOON);
        return new PushChannel(
                new PushSettings(
                        CONTACT,
                        everywhere,
                        Optional.of(certificate.client()),
                        Duration.ofSeconds(5)),
                KEY,
                Pace.perSecond(1_000, 1_000, clock),
                clock);
    }

    @AfterEach
    void close() {
        channel.close();
        service.close();
    }

    private PushMessage message(String name) {
        return new PushMessage(
                new OutgoingId("S-1"),
                phone.at(service.endpoint(name)),
                "{\"title\":\"Nouvelles – أخبار\"}",
                Duration.ofHours(3),
                true);
    }

    @Test
    void aMessageArrivesForTheBrowserAlone() throws Exception {
        assertThat(channel.send(message("one"))).isEqualTo(new Outcome.Accepted<>(List.of()));

        PushService.Request request = service.requests().getFirst();
        assertThat(request.path()).isEqualTo("/push/one");
        assertThat(request.header("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(request.header("Ttl")).isEqualTo("10800");
        assertThat(request.header("Urgency")).isEqualTo("high");
        assertThat(request.header("Topic")).matches("[A-Za-z0-9_-]{32}").doesNotContain("S-1");
        assertThat(new String(request.body(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Nouvelles");
        assertThat(phone.read(request.body())).isEqualTo("{\"title\":\"Nouvelles – أخبار\"}");
    }

    @Test
    void theServiceKnowsTheSenderAgain() throws Exception {
        channel.send(message("one"));
        String header = service.requests().getFirst().header("Authorization");
        assertThat(header).startsWith("vapid t=").endsWith(", k=" + KEY.inPublic());
        String token = header.substring("vapid t=".length(), header.indexOf(','));
        String[] parts = token.split("\\.");
        Base64.Decoder base64 = Base64.getUrlDecoder();
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(P256.readPublic(base64.decode(KEY.inPublic())));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(base64.decode(parts[2]))).isTrue();
        assertThat(new String(base64.decode(parts[0]), StandardCharsets.UTF_8))
                .contains("\"alg\":\"ES256\"");
        URI endpoint = URI.create(service.endpoint("one"));
        assertThat(new String(base64.decode(parts[1]), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"aud\":\"https://"
                                + endpoint.getAuthority()
                                + "\",\"exp\":"
                                + NOON.plus(Duration.ofHours(12)).getEpochSecond()
                                + ",\"sub\":\"mailto:crisis@example.org\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aDeviceThatIsGoneIsToldNothingMore(int status) throws Exception {
        service.answers(status, Map.of());
        Outcome<PushMessage> outcome = channel.send(message("one"));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(PushChannel.isGone((Outcome.Refused<PushMessage>) outcome)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"429, 30, 30", "503, '', ", "500, 7, 7", "401, '', ", "403, '', "})
    void laterMeansLater(int status, String asked, Long seconds) throws Exception {
        service.answers(status, asked.isEmpty() ? Map.of() : Map.of("Retry-After", asked));
        PushMessage message = message("one");
        assertThat(channel.send(message))
                .isEqualTo(
                        new Outcome.Later<>(
                                message,
                                Optional.ofNullable(seconds).map(Duration::ofSeconds),
                                false,
                                "HTTP " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413})
    void whatIsRefusedDoesNotEndTheSubscription(int status) throws Exception {
        service.answers(status, Map.of());
        Outcome<PushMessage> outcome = channel.send(message("one"));
        assertThat(outcome).isEqualTo(new Outcome.Refused<>("HTTP " + status));
        assertThat(PushChannel.isGone((Outcome.Refused<PushMessage>) outcome)).isFalse();
    }

    @Test
    void aMessageIsNotLedElsewhere() throws Exception {
        service.answers(307, Map.of("Location", service.endpoint("elsewhere")));
        assertThat(channel.send(message("one"))).isEqualTo(new Outcome.Refused<>("HTTP 307"));
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void nobodyMakesUsCallOurOwnNetwork() throws Exception {
        try (PushChannel usual = channel(false)) {
            Outcome<PushMessage> outcome = usual.send(message("one"));
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(PushChannel.isGone((Outcome.Refused<PushMessage>) outcome)).isTrue();
            assertThat(service.requests()).isEmpty();
        }
    }

    @Test
    void aServiceThatIsDownWaits() throws Exception {
        PushMessage message = message("one");
        service.close();
        assertThat(channel.send(message)).isInstanceOf(Outcome.Later.class);
    }

    @Test
    void whatIsNoSubscriptionIsNone() {
        URI endpoint = URI.create("https://push.example.net/one");
        Secret secret = new Secret(phone.secret());
        assertThatThrownBy(() ->
                        new PushSubscription(
                                URI.create("http://push.example.net/one"), phone.key(), secret))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> new PushSubscription(endpoint, "AAAA", secret))
                .hasMessageContaining("65 bytes");
        assertThatThrownBy(() -> new PushSubscription(endpoint, phone.key(), new Secret("AAAA")))
                .hasMessageContaining("16 bytes");
        assertThat(phone.at("https://push.example.net/secret-path").toString())
                .doesNotContain("secret-path");
    }
}
