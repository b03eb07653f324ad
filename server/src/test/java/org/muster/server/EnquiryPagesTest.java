package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.core.citizen.Family;
import org.muster.core.enquiry.Asker;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.enquiry.EnquiryCommand.OpenEnquiry;
import org.muster.core.enquiry.Sought;
import org.muster.core.enquiry.Telling;
import org.muster.core.enquiry.Wished;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.UserId;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.ledger.desk.Answer;
import org.muster.server.access.Role;

/** Somebody looks for somebody: the desk's pages, and the own page of whoever is looked for. */
class EnquiryPagesTest extends NiameyCase {
    private static Browser officer;

    @BeforeAll
    static void signIn() throws Exception {
        officer = Browser.as(server, "o.fficer", Role.CONSULAR_OFFICER);
    }

    private static Enquiry enquiry(EnquiryId id) {
        return Enquiry.find(view(), id).orElseThrow();
    }

    private static EnquiryId opened(String names, String asker) throws Exception {
        officer.get(at("enquiries/new?lang=en"));
        HttpResponse<String> page =
                officer.post(
                        at("enquiries/new"),
                        fields(
                                "names",
                                names,
                                "name",
                                asker,
                                "relation",
                                "brother",
                                "standing",
                                "RELATIVE",
                                "email",
                                "b@example.org",
                                "language",
                                "es"));
        assertThat(page.body()).contains(names, asker);
        return Enquiry.listOpen(view()).stream()
                .filter(one -> one.opened().asker().name().text().equals(asker))
                .map(Enquiry::id)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> fields(String... more) {
        Map<String, String> fields = new HashMap<>();
        fields.put("command", UUID.randomUUID().toString());
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static HttpResponse<String> act(EnquiryId id, String act, String... more)
            throws Exception {
        officer.get(at("enquiries/" + id + "?lang=en"));
        return officer.post(at("enquiries/" + id + "/" + act), fields(more));
    }

    private static PersonId told(Citizen citizen, String family) throws Exception {
        citizen.tell("LEAVE", family, "+22790000001");
        String[] codes = Citizen.codes(citizen.send().body());
        return Family.find(view(), RequestId.parse(codes[0])).orElseThrow().person();
    }

    @Test
    void anEnquiryIsLinkedAskedAnsweredAndDoneWith() throws Exception {
        Citizen citizen = new Citizen(server);
        PersonId person = told(citizen, "Zanetti");
        EnquiryId id = opened("Zanetti", "Luca Example");
        assertThat(officer.get(at("enquiries")).body()).contains("Zanetti", "Luca Example");
        assertThat(officer.get(at("enquiries/" + id)).body())
                .contains("same name", person.toString());
        assertThat(citizen.get("help/own?lang=en").body()).doesNotContain("Luca Example");
        act(id, "match", "person", person.toString());
        assertThat(citizen.get("help/own").body())
                .as("nobody is asked because of a link alone")
                .doesNotContain("Luca Example");
        assertThat(officer.get(at("people/" + person)).body()).contains("Who looks for them");
        HttpResponse<String> beyond =
                act(id, "tell", "person", person.toString(), "told", "WHERE", "words", "there");
        assertThat(beyond.statusCode()).isEqualTo(422);
        assertThat(beyond.body()).contains("ENQ-016");
        act(id, "ask", "person", person.toString(), "way", "FORM");

        String page = citizen.get("help/own").body();
        assertThat(page).contains("Somebody looks for Zanetti", "Luca Example", "brother");
        String about = id + " " + person;
        HttpResponse<String> none = citizen.post("help/own/sought", "about", about);
        assertThat(none.body()).contains("Tick what we may tell");
        citizen.post("help/own/sought", "about", about, "SAFE", "yes", "CONTACT", "yes");
        assertThat(enquiry(id).findLinked(person).orElseThrow().wished().covered())
                .containsExactly(Telling.SAFE, Telling.CONTACT);
        assertThat(citizen.get("help/own").body()).contains("Take it back");

        String offered = officer.get(at("enquiries/" + id + "?lang=en")).body();
        assertThat(offered)
                .contains("told-" + person + "-SAFE", "told-" + person + "-CONTACT")
                .doesNotContain("told-" + person + "-WHERE");
        assertThat(
                        officer.get(
                                        at(
                                                "enquiries/"
                                                        + id
                                                        + "?person="
                                                        + person
                                                        + "&told=SAFE&told=CONTACT"))
                                .body())
                .contains("Esta persona está a salvo", "+22790000001", "lang=\"es\"");
        act(id, "tell", "person", person.toString(), "told", "SAFE", "words", "a salvo");
        assertThat(enquiry(id).answers())
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo("a salvo"));

        citizen.post("help/own/unsought", "about", about);
        assertThat(enquiry(id).findLinked(person).orElseThrow().wished())
                .isInstanceOf(Wished.Withdrawn.class);
        assertThat(
                        act(id, "tell", "person", person.toString(), "told", "SAFE", "words", "x")
                                .statusCode())
                .isEqualTo(422);
        act(id, "close", "outcome", "ANSWERED");
        assertThat(enquiry(id).isOpen()).isFalse();
    }

    @Test
    void whoeverWantsNothingToldSaysSoOnTheirPage() throws Exception {
        Citizen citizen = new Citizen(server);
        PersonId person = told(citizen, "Quigley");
        EnquiryId id = opened("Quigley", "Ex Ample");
        act(id, "match", "person", person.toString());
        act(id, "ask", "person", person.toString(), "way", "FORM");
        citizen.get("help/own?lang=en");
        citizen.post("help/own/sought", "about", id + " " + person, "nothing", "yes");
        assertThat(enquiry(id).findLinked(person).orElseThrow().wished())
                .isInstanceOf(Wished.Refused.class);
        assertThat(citizen.get("help/own").body()).doesNotContain("Ex Ample");
    }

    @Test
    void aStrangersPageAnswersForNobodyElse() throws Exception {
        Citizen citizen = new Citizen(server);
        PersonId person = told(citizen, "Ivory");
        EnquiryId id = opened("Ivory", "Asks Ivory");
        act(id, "match", "person", person.toString());
        act(id, "ask", "person", person.toString(), "way", "FORM");
        Citizen stranger = new Citizen(server);
        told(stranger, "Stranger");
        assertThat(stranger.get("help/own?lang=en").body()).doesNotContain("Asks Ivory");
        stranger.post("help/own/sought", "about", id + " " + person, "SAFE", "yes");
        assertThat(enquiry(id).findLinked(person).orElseThrow().wished())
                .isInstanceOf(Wished.Asked.class);
    }

    @Test
    void theSentenceThatTellsNothingIsTheSameWhoeverWasFound() throws Exception {
        Citizen citizen = new Citizen(server);
        PersonId person = told(citizen, "Found");
        EnquiryId found = opened("Found", "Asks Found");
        EnquiryId lost = opened("Lost", "Asks Lost");
        act(found, "match", "person", person.toString());
        assertThat(neutral(found)).isEqualTo(neutral(lost)).contains("Tenemos su consulta");
        act(found, "neutral");
        act(lost, "neutral");
        assertThat(enquiry(found).answers()).hasSize(1);
        assertThat(enquiry(lost).answers()).hasSize(1);
    }

    private static String neutral(EnquiryId id) throws Exception {
        String page = officer.get(at("enquiries/" + id)).body();
        int from = page.indexOf("lang=\"es\"");
        return page.substring(from, page.indexOf("</div>", from));
    }

    @Test
    void aMessageBecomesAnEnquiryAndNamesIt() throws Exception {
        Answer answer =
                desk().ask(
                                CommandId.of(UUID.randomUUID()),
                                new UserId("citizen"),
                                new TakeInMessage(
                                        MessageWay.FORM,
                                        Standing.PARLIAMENT,
                                        Instant.now(),
                                        new Note("An Asker"),
                                        List.of(
                                                new ContactPoint(
                                                        ContactPoint.Channel.EMAIL,
                                                        "a@example.org")),
                                        new Note("I look for someone: Ruth Keller"),
                                        new Note("born 1950"),
                                        Optional.empty()));
        var message = ((MessageCame) ((Answer.Done) answer).facts().getFirst().fact()).message();
        assertThat(officer.get(at("messages/" + message + "?lang=en")).body())
                .contains("Make an enquiry of it");
        assertThat(officer.get(at("enquiries/new?message=" + message)).body())
                .contains("value=\"Ruth Keller\"", "value=\"An Asker\"", "a@example.org");
        officer.post(
                at("enquiries/new"),
                fields(
                        "message",
                        message.toString(),
                        "names",
                        "Ruth Keller",
                        "born",
                        "1950",
                        "language",
                        "fr"));
        assertThat(Enquiry.listOf(view(), message)).hasSize(1);
        assertThat(officer.get(at("messages/" + message)).body())
                .contains("Enquiry:", "Ruth Keller");
    }

    @Test
    void onlyTheDeskOfficersReachEnquiries() throws Exception {
        EnquiryId id = opened("Hidden", "Asks Hidden");
        for (Role role : List.of(Role.CALL_DESK, Role.GATE_OPERATOR, Role.PLANNER, Role.PRESS)) {
            Browser other = Browser.as(server, "x." + "abcdefghij".charAt(role.ordinal()), role);
            for (String page : List.of("enquiries", "enquiries/new", "enquiries/" + id)) {
                assertThat(other.get(at(page)).statusCode()).as(role + " " + page).isEqualTo(403);
            }
        }
    }

    /** Nothing lies unread: as with messages, the room says how old the oldest is. */
    @Test
    void theRoomIsAlarmedOfAnEnquiryThatIsTooOld() throws Exception {
        give(
                new OpenEnquiry(
                        new Asker(
                                Standing.RELATIVE,
                                new Note("Old Asker"),
                                List.of(),
                                Note.NONE,
                                "en"),
                        new Sought(
                                new Note("Somebody"),
                                BirthDate.UNKNOWN,
                                Note.NONE,
                                Note.NONE,
                                Note.NONE),
                        Optional.empty(),
                        Note.NONE,
                        Instant.now().minus(Duration.ofHours(5))));
        assertThat(officer.get(at("room?lang=en")).body())
                .contains("The oldest open enquiry is 5 h", "Older than 4 h");
        assertThat(officer.get(at("enquiries?lang=en")).body()).contains("too old");
    }
}
