package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Source;
import org.muster.core.request.Intent;
import org.muster.core.request.RequestCommand.DeclareIntent;
import org.muster.server.access.Role;

/** Somebody is erased by two, and then no page of any time tells who they were. */
class ErasurePagesTest extends SituationCase {
    private static final Source DESK = new Source(Source.Kind.STAFF, "");

    private static Browser consul;

    @BeforeAll
    static void another() throws Exception {
        consul = Browser.as(server, "c.onsul", Role.CONSULAR_OFFICER);
    }

    private static HttpResponse<String> act(
            Browser who, PersonId person, String act, String... fields) throws Exception {
        String page = at("people/" + person + "/erase");
        who.get(page + "?lang=en");
        Map<String, String> all = new HashMap<>();
        all.put("command", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return who.post(page + "/" + act, all);
    }

    private static PersonId abroad(String name) throws Exception {
        PersonId person = registered(name);
        give(new DeclareIntent(List.of(person), Intent.ABROAD, DESK, Instant.now()));
        return person;
    }

    @Test
    void oneAsksAnotherApprovesAndNoPageNamesThemAnyMore() throws Exception {
        PersonId person = abroad("Zorbanelli");
        String before = Instant.now().toString();
        Thread.sleep(1_100);
        assertThat(officer.get(at("people?q=zorbanelli&lang=en")).body()).contains("ZORBANELLI");

        HttpResponse<String> naming =
                act(consul, person, "ask", "basis", "OWN_REQUEST", "note", "Zorbanelli wrote");
        assertThat(naming.statusCode()).isEqualTo(422);
        assertThat(naming.body()).contains("ERA-007");
        act(consul, person, "ask", "basis", "OWN_REQUEST", "note", "a letter came");
        assertThat(officer.get(at("closing/erasures?lang=en")).body())
                .contains(person.toString(), "c.onsul", "a letter came");
        act(officer, person, "approve");

        for (String page :
                List.of(
                        "people/" + person + "?lang=en",
                        "people/" + person + "/erase?lang=fr",
                        "people/" + person + "/erase?lang=ar",
                        "people?lang=en",
                        "people/" + person + "?lang=en&asOf=" + before,
                        "people?lang=en&asOf=" + before,
                        "closing/erasures?lang=en",
                        "closing/remaining?lang=en")) {
            HttpResponse<String> shown = officer.get(at(page));
            assertThat(shown.statusCode()).as(page).isEqualTo(200);
            assertThat(shown.body()).as(page).doesNotContainIgnoringCase("zorbanelli");
        }
        assertThat(officer.get(at("people/rows?q=zorbanelli&lang=en")).body())
                .doesNotContain(person.toString());
        assertThat(officer.get(at("people/" + person + "?lang=en")).body())
                .contains("The keys of this person are destroyed");
        assertThat(act(consul, person, "ask", "basis", "OWN_REQUEST", "note", "again").body())
                .contains("ERA-002");
    }

    @Test
    void whoeverAskedDoesNotApproveAndAConsulNeitherDoes() throws Exception {
        PersonId person = abroad("Quellian");
        act(officer, person, "ask", "basis", "ORDERED", "note", "the court of this morning");
        assertThat(act(officer, person, "approve").body()).contains("ERA-010");
        assertThat(act(consul, person, "approve").statusCode()).isNotEqualTo(303);
        assertThat(officer.get(at("people/" + person + "?lang=en")).body()).contains("QUELLIAN");
        act(officer, person, "drop", "why", "the order was lifted");
        assertThat(officer.get(at("people/" + person + "/erase?lang=en")).body())
                .contains("Ask for the erasure");
    }

    @Test
    void whoeverIsLookedForStays() throws Exception {
        PersonId person = registered("Vantorre");
        assertThat(act(consul, person, "ask", "basis", "OWN_REQUEST", "note", "a call").body())
                .contains("ERA-005");
        for (Browser other : List.of(gate, press, planner)) {
            assertThat(other.get(at("people/" + person + "/erase")).statusCode()).isEqualTo(403);
            assertThat(other.get(at("closing/erasures")).statusCode()).isEqualTo(403);
        }
    }
}
