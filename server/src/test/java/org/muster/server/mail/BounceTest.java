package org.muster.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.muster.core.campaign.Audience;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.CampaignCommand.DraftCampaign;
import org.muster.core.campaign.CampaignCommand.RecordAccepted;
import org.muster.core.campaign.CampaignCommand.ReleaseCampaign;
import org.muster.core.campaign.CampaignFact.CampaignDrafted;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.CampaignText;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.SendingWay;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.UserId;
import org.muster.core.intake.Message;
import org.muster.core.intake.Queue;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.TestServer;

/** What mail servers report of campaigns' mail, in the shapes of several, out of a real mailbox. */
@Timeout(60)
class BounceTest {
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));

    @TempDir private static Path folder;
    private static TestServer server;
    private static int tests;

    private OperationId operation = new OperationId("none");
    private GreenMailUser user;
    private Sending sending;
    private String messageId = "";

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(folder, 4);
        MAIL.start();
    }

    @AfterAll
    static void stop() {
        server.server().close();
        MAIL.stop();
    }

    @BeforeEach
    void open() throws Exception {
        tests++;
        operation = new OperationId("bounce-" + tests);
        server.open(operation.toString());
        user = MAIL.setUser(address(), address(), "secret");
        give(
                new RegisterPersons(
                        new Source(Source.Kind.CONSULAR_REGISTER, "list 1"),
                        List.of(
                                new NewPerson(
                                        Details.ofName(new PersonName("Awa", "Synth", ""))
                                                .withContacts(List.of(mail("awa@gone.example"))),
                                        Presence.HERE))));
        CampaignPlan plan =
                new CampaignPlan(
                        "news",
                        Audience.of(),
                        List.of(new CampaignText("fr", "Nouvelles", "Restez.")),
                        Question.NOTHING,
                        Optional.empty(),
                        true,
                        OptionalInt.empty());
        var id =
                ((CampaignDrafted) give(new DraftCampaign(operation, plan)).getFirst().fact())
                        .campaign();
        give(new ReleaseCampaign(operation, id, plan.seal()));
        sending =
                Campaign.find(desk().view(), id)
                        .orElseThrow()
                        .listSendings(desk().view())
                        .getFirst();
        messageId = "<" + sending.id() + "@example.org>";
    }

    private void taken() throws Exception {
        give(new RecordAccepted(sending.id(), 0, SendingWay.EMAIL, List.of(messageId)));
    }

    private static ContactPoint mail(String address) {
        return new ContactPoint(ContactPoint.Channel.EMAIL, address);
    }

    private List<Recorded> give(Command command) throws Exception {
        Answer answer = desk().ask(CommandId.of(UUID.randomUUID()), new UserId("officer"), command);
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).facts();
    }

    private String address() {
        return operation + "@example.org";
    }

    private Desk desk() {
        return server.server().office().find(operation).orElseThrow();
    }

    private Sending now() {
        return Sending.find(desk().view(), sending.id()).orElseThrow();
    }

    private Queue queue() {
        return Queue.of(desk().view(), operation);
    }

    private MailFetch.Walk walk() throws Exception {
        Mailbox mailbox =
                Mailbox.parse(
                        operation,
                        URI.create(
                                "imap://"
                                        + address().replace("@", "%40")
                                        + "@127.0.0.1:"
                                        + MAIL.getImap().getPort()),
                        "secret");
        return new MailFetch(mailbox, desk(), Clock.systemUTC()).walk();
    }

    private void comes(String raw) throws Exception {
        byte[] bytes = raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        user.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }

    /** Made-up reports, each in the shape of another kind of server. */
    private enum Shape {
        /** The head of the mail alone, after what is told of the recipient. */
        HEAD_ALONE {
            @Override
            String of(String id, String action, String status) {
                return report("", told("", action, status) + part("text/rfc822-headers", head(id)));
            }
        },
        /** The whole mail, and a diagnosis that runs over two lines. */
        WHOLE_MAIL {
            @Override
            String of(String id, String action, String status) {
                return report(
                        "",
                        told(
                                        "Remote-MTA: dns; mx.gone.example\nDiagnostic-Code: smtp; 550\n    no such mailbox\n",
                                        action,
                                        status)
                                + part("message/rfc822", head(id) + "\nRestez.\n"));
            }
        },
        /** Folded names of fields, the mail quoted before the status. */
        OTHER_ORDER {
            @Override
            String of(String id, String action, String status) {
                return report(
                        "",
                        part(
                                        "message/rfc822",
                                        head(id).replace("Message-ID: ", "Message-Id:\n ")
                                                + "\nRestez.\n")
                                + told(
                                        "",
                                        action.toUpperCase(java.util.Locale.ROOT),
                                        status + " (gone)"));
            }
        },
        /** Nothing of the mail, but the report answers it. */
        REPLY_TO_IT {
            @Override
            String of(String id, String action, String status) {
                return report(
                        "In-Reply-To: " + id + "\nReferences: <older@example.org> " + id + "\n",
                        told("", action, status));
            }
        },
        /** Around the report, the text of a virus scanner. */
        WRAPPED {
            @Override
            String of(String id, String action, String status) {
                return "From: MAILER-DAEMON@gone.example\nSubject: failure\nMIME-Version: 1.0\n"
                        + "Content-Type: multipart/mixed; boundary=y\n\n--y\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n"
                        + told("", action, status)
                        + part("text/rfc822-headers", head(id))
                        + "--x--\n--y--\n";
            }
        };

        abstract String of(String id, String action, String status);

        private static String report(String heads, String parts) {
            return "Return-Path: <>\nFrom: MAILER-DAEMON@gone.example\nTo: crisis@example.org\n"
                    + "Subject: Undelivered Mail Returned to Sender\nAuto-Submitted: auto-replied\n"
                    + heads
                    + "MIME-Version: 1.0\n"
                    + "Content-Type: multipart/report; report-type=delivery-status;\n\tboundary=\"x\"\n\n"
                    + part("text/plain; charset=us-ascii", "I am sorry.\n")
                    + parts
                    + "--x--\n";
        }

        private static String told(String more, String action, String status) {
            return part(
                    "message/delivery-status",
                    "Reporting-MTA: dns; mail.example.org\nArrival-Date: Tue, 1 Aug 2023 10:00:00 +0000\n\n"
                            + "Final-Recipient: rfc822; awa@gone.example\nAction: "
                            + action
                            + "\nStatus: "
                            + status
                            + "\n"
                            + more);
        }

        private static String part(String type, String body) {
            return "--x\nContent-Type: " + type + "\n\n" + body + "\n";
        }

        private static String head(String id) {
            return "From: Crisis centre <crisis@example.org>\nTo: awa@gone.example\nSubject: Nouvelles\nMessage-ID: "
                    + id
                    + "\n";
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMailThatDoesNotArriveIsFailedAndNoMessage(Shape shape) throws Exception {
        taken();
        comes(shape.of(messageId, "failed", "5.1.1"));
        assertThat(walk()).isEqualTo(new MailFetch.Walk(0, 1, 0));
        assertThat(now().state()).isInstanceOf(Sending.State.Unreached.class);
        assertThat(now().failures())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo("not delivered: mail 5.1.1"));
        assertThat(queue().open()).isEmpty();
        // told again by another server on the way, it is known
        comes(shape.of(messageId, "failed", "5.4.0"));
        assertThat(walk()).isEqualTo(new MailFetch.Walk(0, 1, 0));
        assertThat(now().failures()).hasSize(1);
    }

    /** Whoever gave up gave up, though the last trouble was a passing one. */
    @ParameterizedTest
    @CsvSource({"delayed,4.4.1,false", "relayed,2.0.0,false", "failed,4.4.7,true"})
    void onlyWhoGaveUpIsBelievedSo(String action, String status, boolean failed) throws Exception {
        taken();
        comes(Shape.HEAD_ALONE.of(messageId, action, status));
        assertThat(walk()).isEqualTo(new MailFetch.Walk(0, 1, 0));
        assertThat(now().state() instanceof Sending.State.Unreached).isEqualTo(failed);
        assertThat(queue().open()).isEmpty();
    }

    @Test
    void aReportThatIsFasterThanOurOwnWordWaits() throws Exception {
        comes(Shape.WHOLE_MAIL.of(messageId, "failed", "5.1.1"));
        assertThat(walk()).isEqualTo(new MailFetch.Walk(0, 0, 1));
        taken();
        assertThat(walk()).isEqualTo(new MailFetch.Walk(0, 1, 0));
        assertThat(now().state()).isInstanceOf(Sending.State.Unreached.class);
    }

    @Test
    void aReportOfAnotherMailIsForTheDesk() throws Exception {
        taken();
        comes(Shape.WHOLE_MAIL.of("<letter-of-an-officer@example.org>", "failed", "5.1.1"));
        comes(
                Shape.HEAD_ALONE.of(
                        messageId.replace("@example.org", "@other.example"), "failed", "5.1.1"));
        assertThat(walk()).isEqualTo(new MailFetch.Walk(1, 1, 0));
        assertThat(now().state()).isInstanceOf(Sending.State.Underway.class);
        assertThat(queue().open()).hasSize(1);
    }

    @Test
    void aReportThatNamesNoMailKeepsItsWords() throws Exception {
        taken();
        comes(Shape.REPLY_TO_IT.of("none", "failed", "5.1.1"));
        assertThat(walk()).isEqualTo(new MailFetch.Walk(1, 0, 0));
        assertThat(queue().open())
                .singleElement()
                .satisfies(one -> assertThat(one.came().text().text()).contains("I am sorry."));
        assertThat(now().state()).isInstanceOf(Sending.State.Underway.class);
    }

    @Test
    void anAbsenceNoteIsKeptAndWaitsForNobody() throws Exception {
        comes(
                "From: awa@example.org\nSubject: Absence\nMessage-ID: <a1@example.org>\n"
                        + "Auto-Submitted: auto-replied (vacation)\nIn-Reply-To: "
                        + messageId
                        + "\nMIME-Version: 1.0\nContent-Type: text/plain\n\nBack on Monday.\n");
        comes(
                "From: form@example.org\nSubject: Form\nMessage-ID: <a2@example.org>\n"
                        + "Auto-Submitted: auto-generated\nMIME-Version: 1.0\nContent-Type: text/plain\n\nHelp us.\n");
        assertThat(walk()).isEqualTo(new MailFetch.Walk(2, 0, 0));
        assertThat(queue().open())
                .singleElement()
                .satisfies(one -> assertThat(one.came().text().text()).isEqualTo("Help us."));
        assertThat(
                        desk().view()
                                .subjects(Subject.Kind.MESSAGE)
                                .flatMap(id -> Message.find(desk().view(), (MessageId) id).stream())
                                .filter(one -> !one.isOpen()))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.came().text().text()).isEqualTo("Back on Monday."));
    }
}
