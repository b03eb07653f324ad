package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.closing.ClosingCommand.SetRetention;
import org.muster.core.erasure.RetentionErasure;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.operation.OperationCommand.ChangePhase;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.operation.Phase;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.server.access.Role;
import org.muster.testkit.FakeClock;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** When the time is over two have everybody erased, on a real ledger and over a restart. */
class RetentionErasureTest {
    private static final OperationId NIAMEY = new OperationId("niamey");
    private static final FakeClock CLOCK = new FakeClock(Instant.parse("2023-08-01T08:00:00Z"));
    private static final int PEOPLE = 600;

    @TempDir private static Path folder;
    private static MusterServer server;
    private static Browser officer;
    private static Browser second;

    @BeforeAll
    static void start() throws Exception {
        Random ids = new Random(7);
        server =
                MusterServer.start(
                        Settings.of(folder)
                                .withPort(0)
                                .withTime(CLOCK, () -> ids.nextLong() >>> 4)
                                .withNotices(new ArrayList<String>()::add));
        officer = Browser.as(server, "o.fficer", Role.DUTY_OFFICER);
        second = Browser.as(server, "s.econd", Role.DUTY_OFFICER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Desk desk() {
        return server.office().find(NIAMEY).orElseThrow();
    }

    private static void give(Command command) throws Exception {
        Answer answer = desk().ask(CommandId.of(UUID.randomUUID()), new UserId("x"), command);
        assertThat(answer).isInstanceOf(Answer.Done.class);
    }

    private static HttpResponse<String> act(Browser who, String act, String... fields)
            throws Exception {
        String page = "/o/niamey/closing/erasures";
        who.get(page + "?lang=en");
        Map<String, String> all = new HashMap<>();
        all.put("command", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return who.post(page + "/" + act, all);
    }

    @Test
    void everybodyIsErasedByTwoOnceTheTimeIsOver() throws Exception {
        opened();
        List<NewPerson> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(
                    new NewPerson(
                            Details.ofName(new PersonName("Zorbanelli", "N" + i, "")),
                            Presence.UNKNOWN));
        }
        give(new RegisterPersons(new Source(Source.Kind.STAFF, ""), people));
        give(new SetRetention(NIAMEY, 30, false, "rule 4"));
        give(new ChangePhase(NIAMEY, Phase.CLOSED, "as ordered"));
        assertThat(act(officer, "ask", "note", "the time is over").body()).contains("ERA-013");

        CLOCK.advance(Duration.ofDays(31));
        assertThat(page()).contains("were to be erased", "0 of 600 references");
        act(officer, "ask", "note", "the time is over");
        assertThat(act(officer, "approve").body()).contains("ERA-010");
        assertThat(RetentionErasure.progress(desk().view()).erased()).isZero();
        act(second, "approve");

        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (RetentionErasure.progress(desk().view()).left() > 0 && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(page()).contains("600 of 600 references", "Nobody is left", "yes, here");
        assertThat(Person.listAll(desk().view()))
                .hasSize(PEOPLE)
                .allMatch(one -> one.details().name().equals(PersonName.erased()));
        for (String language : List.of("en", "fr", "ar")) {
            HttpResponse<byte[]> report =
                    officer.download("/o/niamey/closing/erasures/report.pdf?lang=" + language);
            assertThat(report.statusCode()).as(language).isEqualTo(200);
            if (language.equals("en")) {
                assertThat(
                                new PdfTextExtractor(new PdfReader(report.body()))
                                        .getTextFromPage(1)
                                        .replaceAll("\\s+", " "))
                        .contains("Erasure report", "o.fficer", "s.econd", "600");
            }
        }
    }

    private static void opened() throws Exception {
        OperationPlan plan =
                new OperationPlan(
                        "Niamey",
                        new Nationality("FRA"),
                        new Nationality("NER"),
                        "Niamey",
                        ZoneId.of("Africa/Niamey"),
                        "Embassy",
                        true);
        Answer answer =
                server.office()
                        .openDesk(NIAMEY)
                        .ask(
                                CommandId.of(UUID.randomUUID()),
                                new UserId("x"),
                                new OpenOperation(NIAMEY, plan));
        assertThat(answer).isInstanceOf(Answer.Done.class);
    }

    private static String page() throws Exception {
        return officer.get("/o/niamey/closing/erasures?lang=en").body();
    }
}
