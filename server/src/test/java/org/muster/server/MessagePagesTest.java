package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.citizen.Family;
import org.muster.core.citizen.Wish;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.Message;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Queue;
import org.muster.core.intake.Standing;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.access.Pins;
import org.muster.server.access.Role;

/** What reaches us in free words, on the pages of those who answer it. */
class MessagePagesTest {
    @TempDir private static Path folder;
    private static MusterServer server;
    private static Browser officer;
    private static Browser volunteer;

    @BeforeAll
    static void start() throws Exception {
        TestServer started = TestServer.start(folder, 7);
        server = started.server();
        started.open("niamey");
        officer = Browser.as(server, "o.fficer", Role.DUTY_OFFICER);
        volunteer = Browser.as(server, "v.olunteer", Role.CALL_DESK);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Desk desk() {
        return server.office().find(new OperationId("niamey")).orElseThrow();
    }

    private static View view() {
        return desk().view();
    }

    private static String at(String inside) {
        return "/o/niamey/" + inside;
    }

    private static MessageId mail(String text, Duration ago, Standing standing) throws Exception {
        Answer answer =
                desk().ask(
                                CommandId.of(UUID.randomUUID()),
                                new UserId("mail"),
                                new TakeInMessage(
                                        MessageWay.EMAIL,
                                        standing,
                                        Instant.now().minus(ago),
                                        new Note("Awa Example"),
                                        List.of(
                                                new ContactPoint(
                                                        ContactPoint.Channel.EMAIL,
                                                        "awa@example.org")),
                                        new Note("Help"),
                                        new Note(text),
                                        java.util.Optional.empty()));
        return ((MessageCame) ((Answer.Done) answer).facts().getFirst().fact()).message();
    }

    private static Message message(MessageId id) {
        return Message.find(view(), id).orElseThrow();
    }

    private static Map<String, String> call(String... more) {
        Map<String, String> fields = new HashMap<>();
        fields.put("command", UUID.randomUUID().toString());
        fields.put("pin", Pins.make());
        fields.put("members", "2");
        fields.put("standing", "FAMILY");
        fields.put("wish", "LEAVE");
        fields.put("consent", "yes");
        fields.put("phone", "+227 90 12 34 56");
        fields.put("family-1", "Diallo");
        fields.put("given-1", "Awa");
        fields.put("born-1", "1989-03-14");
        fields.put("sex-1", "FEMALE");
        fields.put("place", "near the bridge");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static RequestId reference(HttpResponse<String> page) {
        Matcher found =
                Pattern.compile("R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return RequestId.parse(found.group());
    }

    @Test
    void theOldestIsTakenLinkedAndDoneWith() throws Exception {
        MessageId id = mail("please help my family", Duration.ofHours(9), Standing.NOT_KNOWN);
        HttpResponse<String> queue = officer.get(at("messages?lang=en"));
        assertThat(queue.body())
                .contains("please help my family", "too old", "Older than 4 h 0 min: ");
        assertThat(officer.get(at("room")).body())
                .contains("m-card--alarm", "Older than 4 h 0 min: ");
        officer.get(at("messages"));
        HttpResponse<String> mine =
                officer.post(at("messages/next"), Map.of("command", UUID.randomUUID().toString()));
        assertThat(mine.body()).contains("o.fficer has worked on it since", id.toString());
        assertThat(message(id).owner()).contains(new UserId("o.fficer"));
        HttpResponse<String> unlinked = act(id, "close", "outcome", "IN_REQUEST");
        assertThat(unlinked.statusCode()).isEqualTo(422);
        assertThat(unlinked.body()).contains("INT-011");
        officer.get(at("calls?message=" + id));
        HttpResponse<String> made =
                officer.post(
                        at("calls"),
                        call(
                                "message",
                                id.toString(),
                                "text",
                                "will call back",
                                "family-1",
                                "Keller",
                                "given-1",
                                "Ruth",
                                "born-1",
                                "1950-11-02",
                                "phone",
                                "+33 6 00 00 00 01"));
        assertThat(made.body()).contains("Reference");
        assertThat(message(id).requests()).containsExactly(reference(made));
        assertThat(message(id).isOpen()).isFalse();
        assertThat(officer.get(at("messages/" + id)).body()).contains("part of a request");
        // what the officer typed beside the mail's words is kept, and waits to be read
        assertThat(Message.listOf(view(), reference(made)))
                .hasSize(2)
                .last()
                .satisfies(one -> assertThat(one.came().text().text()).isEqualTo("will call back"))
                .satisfies(one -> assertThat(one.isOpen()).isTrue());
        assertThat(officer.get(at("requests/" + reference(made))).body())
                .contains("Messages (2)", "to be read");
    }

    private static HttpResponse<String> act(MessageId id, String act, String field, String value)
            throws Exception {
        officer.get(at("messages/" + id));
        return officer.post(
                at("messages/" + id + "/" + act),
                Map.of("command", UUID.randomUUID().toString(), field, value));
    }

    @Test
    void aMailOfSeveralLinesThatARequestIsMadeOfIsNotKeptTwice() throws Exception {
        MessageId id = mail("first line\nsecond line", Duration.ofHours(1), Standing.NOT_KNOWN);
        assertThat(officer.get(at("calls?message=" + id)).body()).contains("first line\nsecond");
        HttpResponse<String> made =
                officer.post(
                        at("calls"),
                        call("message", id.toString(), "text", "first line\r\nsecond line"));
        assertThat(Message.listOf(view(), reference(made)))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(id));
    }

    @Test
    void whoCallsForTheirFamilyGetsReferenceAndPinAndCallsAgainUnderIt() throws Exception {
        volunteer.get(at("calls?lang=en"));
        Map<String, String> fields =
                call("family-2", "Diallo", "given-2", "Bo", "born-2", "2019", "text", "no fuel");
        HttpResponse<String> noted = volunteer.post(at("calls"), fields);
        RequestId reference = reference(noted);
        assertThat(noted.body()).contains(String.valueOf(fields.get("pin")));
        Family family = Family.find(view(), reference).orElseThrow();
        assertThat(family.wish()).isEqualTo(Wish.LEAVE);
        assertThat(family.members()).hasSize(2);
        assertThat(family.place().text()).isEqualTo("near the bridge");
        assertThat(Message.listOf(view(), reference))
                .singleElement()
                .satisfies(one -> assertThat(one.came().text().text()).isEqualTo("no fuel"));
        // the same form once more, as from a browser that lost the answer
        HttpResponse<String> again = volunteer.post(at("calls"), fields);
        assertThat(reference(again)).isEqualTo(reference);
        assertThat(Message.listOf(view(), reference)).hasSize(1);

        assertThat(again.body()).contains(String.valueOf(fields.get("pin")));

        volunteer.get(at("calls"));
        HttpResponse<String> unknown =
                volunteer.post(at("calls"), call("reference", "R-0000-0000-0001"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("Nobody has the reference");
        HttpResponse<String> unreadable = volunteer.post(at("calls"), call("reference", "R-12"));
        assertThat(unreadable.body()).contains("“R-12” is no reference of a request");
        HttpResponse<String> nothing =
                volunteer.post(at("calls"), call("standing", "", "wish", ""));
        assertThat(nothing.body()).contains("aria-describedby=\"standing-error\"");
        long before = view().requests().count();
        HttpResponse<String> kept =
                volunteer.post(
                        at("calls"),
                        call(
                                "reference",
                                reference.toString(),
                                "text",
                                "we moved",
                                "place",
                                "Zinder"));
        assertThat(kept.body()).contains("kept with their request");
        assertThat(view().requests().count()).isEqualTo(before);
        assertThat(Message.listOf(view(), reference)).hasSize(2);
        Message moved = Message.listOf(view(), reference).getLast();
        assertThat(moved.isOpen()).as("somebody has to read it").isTrue();
        assertThat(moved.came().text().text()).contains("we moved", "Where they are: Zinder");
    }

    /** A volunteer, or whoever calls, would learn by it who asked to leave. */
    @Test
    void namesOfThoseWhoAreNotedAreNotRecognisedAtTheCallDesk() throws Exception {
        volunteer.get(at("calls?lang=en"));
        RequestId first = reference(volunteer.post(at("calls"), call("family-1", "Sow")));
        volunteer.get(at("calls"));
        RequestId second = reference(volunteer.post(at("calls"), call("family-1", "Sow")));
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void aFamilyHearsItsPinThoughItLeavesNoWordAndNoNumber() throws Exception {
        volunteer.get(at("calls?lang=en"));
        Map<String, String> fields = call("phone", "", "text", "");
        HttpResponse<String> noted = volunteer.post(at("calls"), fields);
        assertThat(noted.body())
                .contains(String.valueOf(fields.get("pin")), reference(noted).toString());
    }

    @Test
    void whoCallsForOthersIsHeardAndToldNothing() throws Exception {
        volunteer.get(at("calls?lang=en"));
        Map<String, String> named = call("standing", "PARLIAMENT", "name", "M. P.");
        HttpResponse<String> refused = volunteer.post(at("calls"), named);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Only a family itself says what it wants");
        named.putAll(Map.of("family-1", "", "given-1", "", "text", "Where is Awa Diallo?"));
        long persons = view().persons().count();
        HttpResponse<String> noted = volunteer.post(at("calls"), named);
        assertThat(noted.body())
                .contains("Number of the message", "we tell nobody where others are")
                .doesNotContainPattern("\\bR-[0-9A-Z]{4}-");
        assertThat(view().persons().count()).isEqualTo(persons);
        assertThat(Queue.of(view(), new OperationId("niamey")).open())
                .anySatisfy(one -> {
                    assertThat(one.came().standing()).isEqualTo(Standing.PARLIAMENT);
                    assertThat(one.came().text().text()).isEqualTo("Where is Awa Diallo?");
                    assertThat(officer.get(at("messages/" + one.id() + "?lang=en")).body())
                            .contains("nothing of where anybody is");
                });
    }

    @Test
    void aVolunteerSeesTheCallDeskAndNothingElse() throws Exception {
        assertThat(volunteer.get("/").headers().firstValue("Location").orElse(""))
                .contains(at("calls"));
        for (String page :
                List.of("room", "people", "requests", "messages", "legs", "tally", "files")) {
            assertThat(volunteer.get(at(page)).statusCode()).as(page).isEqualTo(403);
        }
        MessageId id = mail("secret words", Duration.ZERO, Standing.NOT_KNOWN);
        HttpResponse<String> filled = volunteer.get(at("calls?message=" + id));
        assertThat(filled.body()).doesNotContain("secret words");
    }

    @Test
    void aMessageOfSeveralFamiliesIsCutAndScriptsAreWords() throws Exception {
        MessageId id =
                mail(
                        "<script>alert(1)</script> my parents; a neighbour 🙏",
                        Duration.ZERO,
                        Standing.NOT_KNOWN);
        assertThat(officer.get(at("messages/" + id)).body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
        officer.get(at("messages/" + id));
        officer.post(
                at("messages/" + id + "/split"),
                Map.of("command", UUID.randomUUID().toString()),
                "part",
                List.of("my parents", "a neighbour"));
        assertThat(message(id).isOpen()).isFalse();
        assertThat(officer.get(at("messages")).body()).contains("my parents", "a neighbour");
    }

    @Test
    void theAlarmIsSetByTheDutyOfficer() throws Exception {
        officer.get(at("messages?lang=en"));
        HttpResponse<String> wrong =
                officer.post(
                        at("messages/age"),
                        Map.of("command", UUID.randomUUID().toString(), "age", "0.01"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("INT-012");
    }
}
