package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.movement.MovementCommand.CancelLeg;
import org.muster.core.register.Person;
import org.muster.core.request.Request;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.server.access.Role;
import org.muster.testkit.FakeClock;

/** Who gets a boarding pass in the carrier's code: whoever has a place on the leg, and no other. */
class CarrierPassPagesTest {
    private static final Instant START = Instant.parse("2023-08-01T08:00:00Z");

    @TempDir private static Path folder;
    private static final FakeClock CLOCK = new FakeClock(START);
    private static MusterServer server;
    private static Browser officer;

    @BeforeAll
    static void start() throws Exception {
        Random ids = new Random(7);
        server =
                MusterServer.start(
                        Settings.of(folder)
                                .withPort(0)
                                .withTime(CLOCK, () -> ids.nextLong() >>> 4)
                                .withNotices(notice -> {}),
                        new MemoryLedger());
        officer = Browser.as(server, "officer", Role.DUTY_OFFICER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPassFollowsOnceTheSeatIsAcceptedAndEndsWithTheLeg() throws Exception {
        CalledOperation called = new CalledOperation(server, CLOCK, "passes");
        LegId leg = called.open(5, 2);
        List<PersonId> people = Person.listAll(called.view()).stream().map(Person::id).toList();
        RequestId request = request(called.view(), people.getFirst());

        assertNobody(leg);
        called.give(new OfferSeat(request, leg, START.plus(Duration.ofHours(9))));
        assertNobody(leg);
        called.give(new AnswerOffer(request, leg, true));

        assertThat(officer.get("/o/passes/legs/" + leg).body()).contains("/boarding-pass");
        assertThat(officer.get(page(leg)).body()).contains("name=\"person\"");
        HttpResponse<String> pass = pass(leg, people.getFirst());
        assertThat(pass.statusCode()).as(pass.body()).isEqualTo(200);
        assertThat(pass.body()).contains("<svg", "NIMCDG");
        HttpResponse<String> other = pass(leg, people.getLast());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body())
                .contains("person-error", "SOW", "is not aboard F1 and has no seat on it")
                .doesNotContain("NIMCDG");

        called.give(new CancelLeg(leg, "The runway is shut."));
        assertNobody(leg);
        assertThat(pass(leg, people.getFirst()).statusCode()).isEqualTo(422);
    }

    private static void assertNobody(LegId leg) throws Exception {
        assertThat(officer.get("/o/passes/legs/" + leg).body()).doesNotContain("/boarding-pass");
        assertThat(officer.get(page(leg)).body())
                .contains("Nobody is aboard this leg")
                .doesNotContain("name=\"person\"");
    }

    private static HttpResponse<String> pass(LegId leg, PersonId person) throws Exception {
        return officer.get(page(leg) + "?flight=7&from=NIM&to=CDG&person=" + person);
    }

    private static String page(LegId leg) {
        return "/o/passes/legs/" + leg + "/boarding-pass";
    }

    private static RequestId request(View view, PersonId person) {
        return Request.listOpen(view, person).getFirst().id();
    }
}
