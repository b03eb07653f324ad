package org.muster.server.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.Sending.State;
import org.muster.core.enquiry.Asker;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.enquiry.EnquiryCommand.GiveConsent;
import org.muster.core.enquiry.EnquiryCommand.MatchPerson;
import org.muster.core.enquiry.EnquiryCommand.OpenEnquiry;
import org.muster.core.enquiry.EnquiryCommand.WithdrawConsent;
import org.muster.core.enquiry.EnquiryFact.EnquiryOpened;
import org.muster.core.enquiry.Sought;
import org.muster.core.enquiry.Telling;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.PersonId;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.Message;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Queue;
import org.muster.core.intake.Standing;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.server.Browser;
import org.muster.server.access.Role;
import org.muster.server.messaging.smpp.ShortMessageCentre.Order;

/** Whoever wrote, or asks for somebody, is answered from the page on which their words stand. */
@Timeout(60)
class AnswersTest extends SendingCase {
    private Browser officer;

    @BeforeEach
    void signIn() throws Exception {
        officer = Browser.as(server.server(), "o.fficer", Role.CONSULAR_OFFICER);
    }

    private MessageId came(MessageWay way, ContactPoint.Channel channel, String contact)
            throws Exception {
        return give(
                        new TakeInMessage(
                                way,
                                Standing.FAMILY,
                                desk().now(),
                                new Note("Fay"),
                                List.of(new ContactPoint(channel, contact)),
                                new Note("Seats"),
                                new Note("Is there room for four?"),
                                Optional.empty()))
                .stream()
                .map(recorded -> ((MessageCame) recorded.fact()).message())
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> post(String inside, String... fields) throws Exception {
        Map<String, String> all = new HashMap<>();
        all.put("command", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        officer.get(at(inside.substring(0, inside.lastIndexOf('/'))));
        return officer.post(at(inside), all);
    }

    private static String at(String inside) {
        return "/o/" + OPERATION + "/" + inside;
    }

    private Message message(MessageId id) {
        return Message.find(desk().view(), id).orElseThrow();
    }

    @Test
    void anAnswerBySmsClosesTheMessageAndAReplyOpensItAgain() throws Exception {
        MessageId id = came(MessageWay.SMS, ContactPoint.Channel.PHONE, PHONE);
        assertThat(officer.get(at("messages/" + id + "?lang=en")).body())
                .contains("Goes to, in this order", "as SMS");
        post("messages/" + id + "/answer", "language", "en", "text", "Yes. Noon.", "done", "yes");
        until(() -> centre.taken().size() == 1);
        assertThat(
                        new String(
                                centre.taken().getFirst().getShortMessage(),
                                StandardCharsets.US_ASCII))
                .startsWith("EXERCISE")
                .endsWith("Yes. Noon.");
        assertThat(message(id).isOpen()).isFalse();
        until(() -> page("messages/" + id).contains(">sent</span>"));

        reply("Where?");
        assertThat(Queue.of(desk().view(), OPERATION).open())
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.id()).isEqualTo(id);
                    assertThat(open.more())
                            .extracting(more -> more.text().text())
                            .containsExactly("Where?");
                });
    }

    private String page(String inside) {
        try {
            return officer.get(at(inside + "?lang=en")).body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anAnswerByMailGoesToItsWriterAloneBesideWhatTheyWrote() throws Exception {
        MessageId id = came(MessageWay.EMAIL, ContactPoint.Channel.EMAIL, "fay@example.org");
        HttpResponse<String> empty =
                post("messages/" + id + "/answer", "language", "fr", "text", " ", "done", "yes");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(message(id).isOpen()).isTrue();
        post("messages/" + id + "/answer", "language", "fr", "text", "Oui, quatre.", "done", "no");
        until(() -> mail.getReceivedMessages().length == 1);
        assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Re: Seats");
        assertThat(mail.getReceivedMessages()[0].getAllRecipients()).hasSize(1);
        assertThat(message(id).isOpen()).isTrue();
    }

    @Test
    void whoAsksIsSentTheSentenceThatTellsNothingInTheirLanguage() throws Exception {
        EnquiryId id = asked();
        post("enquiries/" + id + "/sendNeutral");
        until(() -> mail.getReceivedMessages().length == 1);
        assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Su consulta " + id);
        assertThat(mail.getReceivedMessages()[0].getContent().toString())
                .contains("No decimos a nadie")
                .doesNotContain("Awa");
    }

    @Test
    void whatTheyTookBackBeforeItWentOutIsNotSent() throws Exception {
        centre.order(Order.THROTTLE);
        EnquiryId id = asked(new ContactPoint(ContactPoint.Channel.PHONE, PHONE));
        PersonId awa = registered();
        give(new MatchPerson(id, awa));
        give(
                new GiveConsent(
                        id,
                        awa,
                        List.of(Telling.SAFE),
                        MessageWay.PHONE,
                        Note.NONE,
                        desk().now().minus(Duration.ofMinutes(1))));
        post(
                "enquiries/" + id + "/sendTelling",
                "person",
                awa.toString(),
                "told",
                "SAFE",
                "words",
                "She is safe.");
        give(new WithdrawConsent(id, awa, MessageWay.PHONE, desk().now()));
        until(() -> sent(id).state() instanceof State.Unreached);
        assertThat(((State.Unreached) sent(id).state()).reason()).contains("may not be told");
        assertThat(centre.taken()).isEmpty();
    }

    private Sending sent(EnquiryId id) {
        return Enquiry.find(desk().view(), id).orElseThrow().answers().stream()
                .flatMap(told -> told.sending().stream())
                .flatMap(sending -> Sending.find(desk().view(), sending).stream())
                .findFirst()
                .orElseThrow();
    }

    private PersonId registered() throws Exception {
        Source list = new Source(Source.Kind.CONSULAR_REGISTER, "list 1");
        Details details = Details.ofName(new PersonName("Awa", "Synth", ""));
        return give(new RegisterPersons(list, List.of(new NewPerson(details, Presence.HERE))))
                .stream()
                .map(recorded -> ((PersonRegistered) recorded.fact()).person())
                .findFirst()
                .orElseThrow();
    }

    private EnquiryId asked(ContactPoint... first) throws Exception {
        List<ContactPoint> contacts = new ArrayList<>(List.of(first));
        if (contacts.isEmpty()) {
            contacts.add(new ContactPoint(ContactPoint.Channel.EMAIL, "b@example.org"));
        }
        return give(
                        new OpenEnquiry(
                                new Asker(
                                        Standing.RELATIVE,
                                        new Note("A brother"),
                                        contacts,
                                        new Note("brother"),
                                        "es"),
                                new Sought(
                                        new Note("Awa Synth"),
                                        BirthDate.UNKNOWN,
                                        Note.NONE,
                                        Note.NONE,
                                        Note.NONE),
                                Optional.empty(),
                                Note.NONE,
                                desk().now()))
                .stream()
                .map(recorded -> ((EnquiryOpened) recorded.fact()).enquiry())
                .findFirst()
                .orElseThrow();
    }
}
