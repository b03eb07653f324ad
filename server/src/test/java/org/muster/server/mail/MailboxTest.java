package org.muster.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.OperationId;
import org.muster.core.intake.Message;
import org.muster.core.intake.Queue;
import org.muster.ledger.desk.Desk;
import org.muster.server.Settings;
import org.muster.server.TestServer;

/** A real mail server's mailbox, read by IMAP. */
class MailboxTest {
    @TempDir private static Path folder;

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
    private static TestServer server;
    private static int tests;

    private OperationId operation = new OperationId("none");
    private GreenMailUser user;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(folder, 3);
        MAIL.start();
    }

    @BeforeEach
    void open() throws Exception {
        tests++;
        operation = new OperationId("mail-" + tests);
        server.open(operation.toString());
        user = MAIL.setUser(address(), address(), "secret");
    }

    private String address() {
        return operation + "@example.org";
    }

    @AfterAll
    static void stop() {
        server.server().close();
        MAIL.stop();
    }

    private Desk desk() {
        return server.server().office().find(operation).orElseThrow();
    }

    private Mailbox mailbox() {
        return Mailbox.parse(
                operation,
                URI.create(
                        "imap://"
                                + address().replace("@", "%40")
                                + "@127.0.0.1:"
                                + MAIL.getImap().getPort()),
                "secret");
    }

    private MailFetch.Walk walk() throws Exception {
        return new MailFetch(mailbox(), desk(), Clock.systemUTC()).walk();
    }

    private void comes(String raw) throws Exception {
        byte[] bytes = raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        user.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }

    private List<Message> messages() {
        return Queue.of(desk().view(), operation).open();
    }

    private static String plain(int number, String text) {
        return """
        From: Awa Example <awa%d@example.org>
        To: help@example.org
        Subject: =?utf-8?Q?=C3=89vacuation?=
        Message-ID: <m%d@example.org>
        Date: Tue, 1 Aug 2023 10:00:00 +0000
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8

        %s
        """
                .formatted(number, number, text);
    }

    @Test
    void eachMailIsOneMessageAndIsMarkedOnlyThen() throws Exception {
        for (int i = 0; i < 100; i++) {
            comes(plain(i, "We are " + i));
        }
        assertThat(walk()).isEqualTo(new MailFetch.Walk(100, 0, 0));
        assertThat(messages()).hasSize(100);
        assertThat(walk()).isEqualTo(new MailFetch.Walk(0, 0, 0));
        Message one =
                messages().stream()
                        .filter(each -> each.came().text().text().equals("We are 7"))
                        .findFirst()
                        .orElseThrow();
        assertThat(one.came().name().text()).isEqualTo("Awa Example");
        assertThat(one.came().subject().text()).isEqualTo("Évacuation");
        assertThat(one.came().contacts())
                .singleElement()
                .satisfies(contact -> assertThat(contact.value()).isEqualTo("awa7@example.org"));
        // in a year's old letter the time of its arrival counts, not what it says
        assertThat(one.age(java.time.Instant.now()).toHours()).isZero();
    }

    @Test
    void theSameMailTwiceIsOneMessage() throws Exception {
        comes(plain(1, "help"));
        comes(plain(1, "help"));
        assertThat(walk().kept()).isEqualTo(2);
        assertThat(messages()).hasSize(1);
        comes(plain(2, "help"));
        assertThat(walk().kept()).isEqualTo(1);
        assertThat(messages()).hasSize(2);
    }

    @Test
    void oneMessageIdForAllMailHidesNone() throws Exception {
        comes(plain(1, "the first").replace("<m1@", "<all@"));
        comes(plain(2, "the second").replace("<m2@", "<all@"));
        assertThat(walk().kept()).isEqualTo(2);
        assertThat(messages()).hasSize(2);
    }

    @Test
    @Timeout(30)
    void aMailThatIsMadeToKeepUsBusyIsSoonRead() throws Exception {
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            parts.append("--x\nContent-Type: text/html\n\n<p>x")
                    .append("\f".repeat(20_000))
                    .append("x</p>\n");
        }
        comes(
                "From: a@example.org\nMessage-ID: <busy@example.org>\nMIME-Version: 1.0\n"
                        + "Content-Type: multipart/mixed; boundary=x\n\n"
                        + parts
                        + "--x--\n");
        assertThat(walk().kept()).isEqualTo(1);
        assertThat(messages().getFirst().came().text().text())
                .startsWith("x x")
                .contains("The mail goes on in the mailbox");
    }

    @Test
    void ofSeveralFormsThePlainestIsReadAndAttachmentsAreNamed() throws Exception {
        comes(
                """
                From: b@example.org
                Message-ID: <parts@example.org>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: multipart/alternative; boundary=y

                --y
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Nous sommes =E0 Zinder
                --y
                Content-Type: text/html

                <p>Nous sommes <b>ailleurs</b></p>
                --y--
                --x
                Content-Type: image/jpeg
                Content-Disposition: attachment; filename="passport.jpg"
                Content-Transfer-Encoding: base64

                AAAA
                --x--
                """);
        comes(
                """
                From: c@example.org
                Message-ID: <html@example.org>
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8

                <html><head><style>p {}</style></head><body><p>Two adults</p><p>one child<br>no car</p><script>x()</script></body></html>
                """);
        assertThat(walk().kept()).isEqualTo(2);
        assertThat(messages())
                .extracting(one -> one.came().text().text())
                .containsExactlyInAnyOrder(
                        "Nous sommes à Zinder\n[In the mailbox: passport.jpg, image/jpeg]",
                        "Two adults\n\none child\nno car");
    }

    @Test
    void whatIsBrokenOrEmptyIsKeptForSomebodyToLookAt() throws Exception {
        comes("From: d@example.org\nMessage-ID: <e@example.org>\n\n");
        comes(
                "From: =?utf-99?X?broken\nMessage-ID: <f@example.org>\nMIME-Version: 1.0\n"
                        + "Content-Type: text/plain; charset=klingon\n\nstill words\n");
        comes(
                "From: g@example.org\nMessage-ID: <g@example.org>\nMIME-Version: 1.0\n"
                        + "Content-Type: multipart/mixed\n\nno boundary\n");
        comes("no header at all, <script>alert(1)</script> 🙏");
        assertThat(walk().kept()).isEqualTo(4);
        assertThat(messages())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.came().text().text()).isNotEmpty());
        assertThat(messages())
                .anySatisfy(one -> assertThat(one.came().text().text()).isEqualTo("still words"));
    }

    @Test
    void aServerReadsItsMailboxesByItselfAndSaysHowThatGoes() throws Exception {
        comes(plain(1, "by itself"));
        Settings settings =
                Settings.of(folder)
                        .withMailboxes(
                                List.of(
                                        mailbox(),
                                        Mailbox.parse(
                                                new OperationId("later"),
                                                URI.create("imap://a@127.0.0.1:1"),
                                                "x")));
        try (Mailboxes reading = new Mailboxes(settings, server.server().office())) {
            reading.begin();
            await(() -> messages().size() == 1);
            await(() -> reading.list(operation).getFirst().kept() == 1);
            assertThat(reading.list(operation).getFirst().fault()).isEmpty();
            await(() ->
                    reading.list(new OperationId("later"))
                            .getFirst()
                            .fault()
                            .contains("there is no operation later yet"));
        }
    }

    private static void await(BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!so.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(so.getAsBoolean()).isTrue();
    }

    @Test
    void onlyThisMachineIsReadFromWithoutEncryption() {
        assertThatThrownBy(
                        () -> Mailbox.parse(operation, URI.create("imap://a@192.0.2.1/INBOX"), "x"))
                .hasMessageContaining("write imaps://");
        assertThatThrownBy(() -> Mailbox.parse(operation, URI.create("pop3://a@b"), "x"))
                .hasMessageContaining("imaps://user@host/folder");
        assertThatThrownBy(() ->
                        Mailbox.parse(operation, URI.create("imaps://a:secret@mail.org"), "x"))
                .hasMessageContaining("without its password")
                .hasMessageNotContaining("secret");
        Mailbox mailbox =
                Mailbox.parse(operation, URI.create("imaps://a%40b@mail.example.org"), "secret");
        assertThat(mailbox.user()).isEqualTo("a@b");
        assertThat(mailbox.port()).isEqualTo(993);
        assertThat(mailbox.folder()).isEqualTo("INBOX");
        assertThat(mailbox.toString()).doesNotContain("secret");
    }
}
