package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.ledger.desk.Answer;
import org.muster.server.access.Role;

/** Who saw whom, for whoever has to know; and what becomes of one who opens everybody. */
class AuditPagesTest extends CellCase {
    private static Browser auditor;

    @BeforeAll
    static void signIn() throws Exception {
        auditor = Browser.as(server, "a.uditor", Role.AUDITOR);
    }

    @Test
    void theAuditorFindsWhoSawSomebodyAndWhatSomebodySawByReferencesAlone() throws Exception {
        PersonId person = registered("Seenandheard");
        Browser officer = Browser.as(server, "o.saw", Role.CONSULAR_OFFICER);
        officer.get(at("people/" + person));
        Browser press = Browser.as(server, "p.wanted", Role.PRESS);
        press.get(at("people/" + person));
        HttpResponse<String> whoSaw = auditor.get(at("audit?lang=en&person=" + person));
        assertThat(whoSaw.body())
                .contains("o.saw", "p.wanted", "GET /o/{op}/people/{person}", "refused")
                .doesNotContain("Seenandheard");
        assertThat(auditor.get(at("audit?who=o.saw")).body())
                .contains(person.toString())
                .doesNotContain("p.wanted</bdi>");
        assertThat(auditor.get(at("audit?who=p.wanted&outcome=SHOWN")).body())
                .contains("Nothing in the log");
        assertThat(auditor.get(at("audit?person=P-12")).statusCode()).isEqualTo(422);
        String lines =
                new String(
                        auditor.download(at("audit/reads.csv?person=" + person)).body(),
                        StandardCharsets.UTF_8);
        assertThat(lines)
                .startsWith("at,writer,number,outcome,who,operation,route,status,as_of,persons")
                .contains("o.saw", person.toString());
        assertThat(auditor.get(at("audit?who=a.uditor")).body()).contains(person.toString());
    }

    @Test
    void theAuditorOpensNothingElseAndNobodyElseOpensTheLog() throws Exception {
        assertThat(auditor.get("/").headers().firstValue("Location").orElse(""))
                .contains(at("audit"));
        for (String page : List.of("room", "people", "legs", "journal", "accounts", "tally")) {
            assertThat(auditor.get(at(page)).statusCode()).as(page).isIn(403, 404);
        }
        Browser duty = Browser.as(server, "d.uty", Role.DUTY_OFFICER);
        assertThat(duty.get(at("audit")).statusCode()).isEqualTo(403);
    }

    @Test
    void whoOpensVeryManyIsTheRoomsAlarmAndHasToWaitInTheEnd() throws Exception {
        List<PersonId> all = new ArrayList<>();
        List<NewPerson> many = new ArrayList<>();
        for (int i = 0; i < 401; i++) {
            many.add(
                    new NewPerson(
                            Details.ofName(new PersonName("Many" + i, "", "")), Presence.UNKNOWN));
        }
        Answer answer =
                desk().ask(
                                CommandId.of(UUID.randomUUID()),
                                new UserId("x"),
                                new RegisterPersons(new Source(Source.Kind.STAFF, ""), many));
        for (Recorded recorded : ((Answer.Done) answer).facts()) {
            if (recorded.fact() instanceof PersonRegistered registered) {
                all.add(registered.person());
            }
        }
        Browser greedy = Browser.as(server, "g.reedy", Role.CONSULAR_OFFICER);
        Browser duty = Browser.as(server, "d.alarm", Role.DUTY_OFFICER);
        for (PersonId each : all.subList(0, 200)) {
            assertThat(greedy.get(at("people/" + each)).statusCode()).isEqualTo(200);
        }
        assertThat(duty.get(at("room?lang=en")).body()).doesNotContain("g.reedy");
        greedy.get(at("people/" + all.get(200)));
        assertThat(duty.get(at("room?lang=en")).body())
                .contains("More than 200 persons opened", "g.reedy", "201 opened");
        for (PersonId each : all.subList(201, 400)) {
            greedy.get(at("people/" + each));
        }
        HttpResponse<String> refused = greedy.get(at("people/" + all.get(400) + "?lang=en"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body())
                .contains("opened 400 persons one by one", "Wait 6")
                .doesNotContain("Many400");
        assertThat(greedy.get(at("people/" + all.get(3))).statusCode())
                .as("who was open already stays so")
                .isEqualTo(200);
        String number = all.get(400).toString().substring(2).toLowerCase(Locale.ROOT);
        for (String way : List.of("people/" + number, "%70eople/" + number, "people/p-" + number)) {
            assertThat(greedy.get(at(way)).statusCode()).as(way).isEqualTo(429);
        }
        assertThat(greedy.get(at("people")).statusCode()).isEqualTo(200);
        assertThat(auditor.get(at("audit?who=g.reedy&outcome=REFUSED")).body())
                .contains(all.get(400).toString());
    }
}
