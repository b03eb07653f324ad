package org.muster.server.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.server.messaging.Certificate;
import org.muster.server.messaging.MailAddress;
import org.muster.server.messaging.MailMessage;
import org.muster.server.messaging.Outcome;
import org.muster.server.messaging.OutgoingId;
import org.muster.server.messaging.Pace;
import org.muster.server.messaging.Secret;
import org.muster.server.messaging.WrittenLogs;
import org.muster.server.messaging.mail.SmtpSettings.Login;
import org.muster.server.messaging.mail.SmtpSettings.Security;

/** Against a mail server of this machine, and one that says no as a test orders. */
@Timeout(60)
class SmtpChannelTest {

    private static final Instant NOON = Instant.parse("2023-08-02T12:00:00Z");
    private static final String TEXT = "Votre place est confirmée.\nPorte 4, à 9 h. ‏الباب ٤";

    @Test
    void aMailArrivesAsItWasWrittenAndToOne() throws Exception {
        GreenMail server = started(ServerSetup.PROTOCOL_SMTP);
        try (SmtpChannel channel = channel(settings(server.getSmtp().getPort()))) {
            assertThat(channel.send(mail("m-1", "awa@example.org")))
                    .isEqualTo(new Outcome.Accepted<>(List.of("<m-1@consular.example>")));

            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Départ: ça y est");
            assertThat(mail.getContent()).isEqualTo(TEXT.replace("\n", "\r\n"));
            assertThat(mail.getAllRecipients())
                    .extracting(Object::toString)
                    .containsExactly("awa@example.org");
            assertThat(mail.getRecipients(Message.RecipientType.CC)).isNull();
            assertThat(mail.getRecipients(Message.RecipientType.BCC)).isNull();
            assertThat(mail.getFrom())
                    .extracting(Object::toString)
                    .containsExactly("Crisis centre <desk@consular.example>");
            assertThat(mail.getMessageID()).isEqualTo("<m-1@consular.example>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getSentDate().toInstant()).isEqualTo(NOON);
        } finally {
            server.stop();
        }
    }

    @Test
    void manyMailsHaveOneRecipientEach() throws Exception {
        GreenMail server = started(ServerSetup.PROTOCOL_SMTP);
        try (SmtpChannel channel = channel(settings(server.getSmtp().getPort()));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome<MailMessage>>> sent = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                MailMessage mail = mail("m-" + i, "person" + i + "@example.org");
                sent.add(threads.submit(() -> channel.send(mail)));
            }
            for (Future<Outcome<MailMessage>> each : sent) {
                assertThat(each.get()).isInstanceOf(Outcome.Accepted.class);
            }
            assertThat(server.getReceivedMessages()).hasSize(40);
            for (MimeMessage mail : server.getReceivedMessages()) {
                assertThat(mail.getAllRecipients()).hasSize(1);
                assertThat(Collections.list(mail.getAllHeaderLines()))
                        .filteredOn(line -> line.contains("@example.org"))
                        .allMatch(line -> line.startsWith("To: "))
                        .hasSize(1);
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void aPasswordOpensAndAWrongOneIsNotTheRecipientsFault() throws Exception {
        GreenMail server = started(ServerSetup.PROTOCOL_SMTP);
        server.getUserManager().setAuthRequired(true);
        server.setUser("desk@consular.example", "desk", "right");
        SmtpSettings settings = settings(server.getSmtp().getPort());
        MailMessage mail = mail("m-1", "awa@example.org");
        try (WrittenLogs logs = WrittenLogs.open();
                SmtpChannel right = channel(withLogin(settings, "right"));
                SmtpChannel wrong = channel(withLogin(settings, "wr0ng"))) {
            assertThat(right.send(mail)).isInstanceOf(Outcome.Accepted.class);
            assertThat(wrong.send(mail))
                    .isEqualTo(
                            new Outcome.Later<>(
                                    mail,
                                    Optional.empty(),
                                    false,
                                    "the server does not let us sign in"));
            assertThat(withLogin(settings, "wr0ng").toString()).doesNotContain("wr0ng");
            // The server of the test may write what it likes; d3Iwbmc is how wr0ng travels.
            assertThat(logs.lines())
                    .filteredOn(line -> !line.startsWith("com.icegreen."))
                    .isNotEmpty()
                    .noneMatch(line -> line.matches("(?s).*(wr0ng|d3Iwbmc|awa@).*"));
        } finally {
            server.stop();
        }
    }

    @Test
    void withTlsOnlyToAServerThatIsTrusted(@TempDir Path folder) throws Exception {
        Certificate certificate = Certificate.in(folder);
        System.setProperty("greenmail.tls.keystore.file", certificate.file().toString());
        System.setProperty("greenmail.tls.keystore.password", Certificate.PASSWORD);
        GreenMail server = started(ServerSetup.PROTOCOL_SMTPS);
        int port = server.getSmtps().getPort();
        MailMessage mail = mail("m-1", "awa@example.org");
        try (SmtpChannel trusting =
                        channel(tls("localhost", port, Optional.of(certificate.client())));
                SmtpChannel unnamed =
                        channel(tls("127.0.0.1", port, Optional.of(certificate.client())));
                SmtpChannel strange = channel(tls("localhost", port, Optional.empty()))) {
            Outcome<MailMessage> noLine =
                    new Outcome.Later<>(mail, Optional.empty(), false, "no line to the server");
            assertThat(strange.send(mail)).isEqualTo(noLine);
            assertThat(unnamed.send(mail)).isEqualTo(noLine);
            assertThat(trusting.send(mail)).isInstanceOf(Outcome.Accepted.class);
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void withoutTheTlsThatWasAskedForNothingIsSent() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp();
                SmtpChannel channel =
                        channel(
                                new SmtpSettings(
                                        "127.0.0.1",
                                        server.port(),
                                        Security.STARTTLS,
                                        Optional.empty(),
                                        Optional.of(new Login("desk", new Secret("right"))),
                                        new MailAddress("desk@consular.example"),
                                        "Crisis centre",
                                        Duration.ofSeconds(5)))) {
            MailMessage mail = mail("m-1", "awa@example.org");

            assertThat(channel.send(mail))
                    .isEqualTo(
                            new Outcome.Later<>(
                                    mail, Optional.empty(), false, "no line to the server"));
            assertThat(server.commands())
                    .isNotEmpty()
                    .allMatch(said -> said.matches("(EHLO|QUIT|HELO).*"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <awa@example.org> is unknown, SMTP 550 5.1.1",
        "RCPT, 553 awa@example.org: no such box, SMTP 553",
        "BODY, 554 5.7.1 looks like spam, SMTP 554 5.7.1",
        "DATA, 554 no, SMTP 554",
        "MAIL, 550 5.7.1 sender refused, SMTP 550 5.7.1",
    })
    void neverMeansNever(String command, String said, String reason) throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().says(command, said);
                SmtpChannel channel = channel(settings(server.port()))) {
            assertThat(channel.send(mail("m-1", "awa@example.org")))
                    .isEqualTo(new Outcome.Refused<>(reason));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 4.2.2 box of awa@example.org is full, SMTP 450 4.2.2, false",
        "RCPT, 451 greylisted, SMTP 451, false",
        "BODY, 452 4.3.1 no room, SMTP 452 4.3.1, false",
        "MAIL, 421 4.7.0 too many, SMTP 421 4.7.0, false",
        "BODY, '', the line broke, true",
        "GREETING, 554 not today, no line to the server, false",
    })
    void laterMeansLater(String command, String said, String reason, boolean perhaps)
            throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp().says(command, said);
                SmtpChannel channel = channel(settings(server.port()))) {
            MailMessage mail = mail("m-1", "awa@example.org");

            assertThat(channel.send(mail))
                    .isEqualTo(new Outcome.Later<>(mail, Optional.empty(), perhaps, reason));
        }
    }

    @Test
    void aLineThatWasCutIsOpenedAgain() throws Exception {
        try (ScriptedSmtp server = new ScriptedSmtp();
                SmtpChannel channel = channel(settings(server.port()))) {
            assertThat(channel.send(mail("m-1", "a@example.org")))
                    .isInstanceOf(Outcome.Accepted.class);
            assertThat(channel.send(mail("m-2", "b@example.org")))
                    .isInstanceOf(Outcome.Accepted.class);
            long lines = greetings(server);
            server.says("BODY", ScriptedSmtp.HANG_UP);
            assertThat(channel.send(mail("m-3", "c@example.org")))
                    .isInstanceOf(Outcome.Later.class);
            server.says("BODY", "250 taken");
            assertThat(channel.send(mail("m-3", "c@example.org")))
                    .isInstanceOf(Outcome.Accepted.class);

            assertThat(lines).isEqualTo(1);
            assertThat(greetings(server)).isEqualTo(2);
            assertThat(server.commands().stream().filter(said -> said.startsWith("RCPT")))
                    .containsExactly(
                            "RCPT TO:<a@example.org>",
                            "RCPT TO:<b@example.org>",
                            "RCPT TO:<c@example.org>",
                            "RCPT TO:<c@example.org>");
        }
    }

    @Test
    void aServerThatIsNotThereIsLater() throws Exception {
        // a port that was just let go may be somebody else's by now; this one nobody takes
        try (SmtpChannel channel = channel(settings(1))) {
            assertThat(channel.send(mail("m-1", "awa@example.org")))
                    .isInstanceOfSatisfying(
                            Outcome.Later.class,
                            later -> assertThat(later.perhapsSent()).isFalse());
        }
    }

    @Test
    void aPasswordDoesNotTravelOpenly() {
        assertThatThrownBy(() ->
                        new SmtpSettings(
                                "mail.example",
                                25,
                                Security.NONE,
                                Optional.empty(),
                                Optional.of(new Login("desk", new Secret("right"))),
                                new MailAddress("desk@consular.example"),
                                "Crisis centre",
                                Duration.ofSeconds(5)))
                .hasMessageContaining("security NONE would show the password")
                .hasMessageNotContaining("right");
    }

    private static MailMessage mail(String id, String to) {
        return new MailMessage(new OutgoingId(id), new MailAddress(to), "Départ: ça y est", TEXT);
    }

    private static long greetings(ScriptedSmtp server) {
        return server.commands().stream().filter(said -> said.startsWith("EHLO")).count();
    }

    private static GreenMail started(String protocol) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        return server;
    }

    private static SmtpChannel channel(SmtpSettings settings) {
        InstantSource clock = InstantSource.fixed(NOON);
        return new SmtpChannel(settings, Pace.perSecond(1_000, 1_000, clock), clock);
    }

    private static SmtpSettings settings(int port) {
        return new SmtpSettings(
                "127.0.0.1",
                port,
                Security.NONE,
                Optional.empty(),
                Optional.empty(),
                new MailAddress("desk@consular.example"),
                "Crisis centre",
                Duration.ofSeconds(5));
    }

    private static SmtpSettings withLogin(SmtpSettings settings, String password) {
        return new SmtpSettings(
                settings.host(),
                settings.port(),
                settings.security(),
                settings.trust(),
                Optional.of(new Login("desk", new Secret(password))),
                settings.from(),
                settings.fromName(),
                settings.answer());
    }

    private static SmtpSettings tls(String host, int port, Optional<SSLContext> trust) {
        return new SmtpSettings(
                host,
                port,
                Security.TLS,
                trust,
                Optional.empty(),
                new MailAddress("desk@consular.example"),
                "Crisis centre",
                Duration.ofSeconds(5));
    }
}
