package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.PersonId;
import org.muster.ledger.reads.LoggedRead;
import org.muster.ledger.reads.ReadLog;
import org.muster.ledger.reads.ReadOutcome;
import org.muster.ledger.reads.ReadQuery;
import org.muster.server.access.Role;

/** Nobody is shown a person without a row in the log of reads, by whatever address. */
class SeenTest extends NiameyCase {
    private static ReachScene scene;
    private static Browser reader;

    @BeforeAll
    static void fill() throws Exception {
        scene = ReachScene.fill(server);
        reader = Browser.as(server, "r.eader", Role.ADMINISTRATOR);
    }

    private static List<LoggedRead> logged(Instant from) throws Exception {
        return server.beans()
                .getBean(ReadLog.class)
                .list(
                        new ReadQuery(
                                "niamey",
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                from,
                                Instant.now().plusSeconds(60),
                                1_000));
    }

    @Test
    void everyNameThatLeavesIsInTheLog() throws Exception {
        List<String> unlogged = new ArrayList<>();
        int answers = 0;
        int named = 0;
        for (String pattern : Routes.listPages(server)) {
            for (String query : List.of("", "?q=" + ReachScene.MARK)) {
                String path = scene.filled(pattern) + query;
                Instant before = Instant.ofEpochMilli(System.currentTimeMillis());
                Answered answer = ask(path);
                answers++;
                Set<PersonId> shown = shown(answer.text());
                named += shown.isEmpty() ? 0 : 1;
                Set<PersonId> kept = new HashSet<>();
                logged(before).forEach(row -> kept.addAll(row.entry().persons()));
                if (!kept.containsAll(shown)) {
                    shown.removeAll(kept);
                    unlogged.add(path + " shows " + shown.size() + " more than it logs");
                }
                Thread.sleep(2);
            }
        }
        System.out.printf("reads: %d answers, %d with names%n", answers, named);
        assertThat(unlogged).isEmpty();
        assertThat(named).isGreaterThan(50);
    }

    private record Answered(int status, String text) {}

    private static Answered ask(String path) throws Exception {
        if (path.startsWith("/api/")) {
            HttpResponse<String> answer = admin.get(path);
            return new Answered(answer.statusCode(), answer.body());
        }
        HttpResponse<byte[]> answer = reader.download(path);
        return new Answered(answer.statusCode(), Readable.text(answer));
    }

    /** By the names of the register; who was looked for by that name is not meant. */
    private static Set<PersonId> shown(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<PersonId> shown = new HashSet<>();
        scene.persons()
                .forEach((family, person) -> {
                    if (lower.contains(family.toLowerCase(Locale.ROOT))) {
                        shown.add(person);
                    }
                });
        return shown;
    }

    @Test
    void whatIsShownIsKeptWithWhoAndWhatAndWhen() throws Exception {
        Browser officer = Browser.as(server, "o.one", Role.CONSULAR_OFFICER);
        Instant before = Instant.now().minusMillis(1);
        String person = scene.filled("{person}");
        officer.get(at("people/" + person));
        assertThat(logged(before))
                .first()
                .extracting(LoggedRead::entry)
                .satisfies(entry -> {
                    assertThat(entry.who()).isEqualTo("o.one");
                    assertThat(entry.operation()).isEqualTo("niamey");
                    assertThat(entry.route()).isEqualTo("GET /o/{op}/people/{person}");
                    assertThat(entry.outcome()).isEqualTo(ReadOutcome.SHOWN);
                    assertThat(entry.persons()).contains(PersonId.parse(person));
                    assertThat(entry.persons())
                            .as("how a reference is written, on the form of the page")
                            .doesNotContain(PersonId.parse("P-7K3Q-9XTM-42HA"));
                    assertThat(entry.asOf()).isEmpty();
                });
        officer.get(at("people/" + person + "?asOf=" + Instant.now().minusMillis(5)));
        assertThat(logged(before))
                .first()
                .satisfies(row -> assertThat(row.entry().asOf()).isPresent());
    }

    @Test
    void whatIsRefusedIsKeptToo() throws Exception {
        Browser press = Browser.as(server, "p.one", Role.PRESS);
        Instant before = Instant.now().minusMillis(1);
        String person = scene.filled("{person}");
        assertThat(press.get(at("people/" + person)).statusCode()).isEqualTo(403);
        assertThat(logged(before))
                .first()
                .extracting(LoggedRead::entry)
                .satisfies(entry -> {
                    assertThat(entry.who()).isEqualTo("p.one");
                    assertThat(entry.outcome()).isEqualTo(ReadOutcome.REFUSED);
                    assertThat(entry.status()).isEqualTo(403);
                    assertThat(entry.persons()).containsExactly(PersonId.parse(person));
                });
        Client.of(server).get(at("people/" + person));
        assertThat(logged(before))
                .first()
                .satisfies(row -> assertThat(row.entry().who()).isEqualTo("public"))
                .satisfies(row -> assertThat(row.entry().outcome()).isEqualTo(ReadOutcome.REFUSED));
        Client.of(server).as("p.one", "not the password").get("/api/operations");
        assertThat(logged(before))
                .anySatisfy(row -> {
                    assertThat(row.entry().outcome()).isEqualTo(ReadOutcome.SIGN_IN_FAILED);
                    assertThat(row.entry().who()).isEqualTo("p.one");
                });
    }
}
