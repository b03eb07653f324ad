package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.PersonId;
import org.muster.server.access.AccountChange;
import org.muster.server.access.Role;
import org.muster.server.access.Scope;

/** A liaison of another state sees counts of its nationals, and the names that may be told. */
class LiaisonPagesTest extends NiameyCase {
    private static final String PASSWORD = "long enough words";
    private static final String PAGE = "/o/niamey/liaison?lang=en";

    private static ReachScene scene;
    private static Browser officer;
    private static Browser german;

    @BeforeAll
    static void fill() throws Exception {
        scene = ReachScene.fill(server);
        officer = Browser.as(server, "o.fficer", Role.DUTY_OFFICER);
        make("l.germany", Role.LIAISON, new Scope(List.of(), Optional.of("DEU")));
        german = Browser.signIn(server, "l.germany", PASSWORD);
    }

    private static void make(String name, Role role, Scope scope) {
        assertThat(server.accounts().create(name, name, Set.of(role), scope, PASSWORD))
                .isInstanceOf(AccountChange.Saved.class);
    }

    /** Every third of the scene is of Germany: the first, fourth, seventh and tenth. */
    private static PersonId german(int number) {
        return List.copyOf(scene.persons().values()).get(3 * number);
    }

    private static void record(PersonId person, String act, Map<String, String> fields)
            throws Exception {
        officer.get("/o/niamey/people/" + person);
        Map<String, String> form = new HashMap<>(fields);
        form.put("command", UUID.randomUUID().toString());
        form.put("with", "deu");
        assertThat(officer.post("/o/niamey/people/" + person + "/" + act, form).statusCode())
                .isEqualTo(200);
    }

    @Test
    void seesCountsAndOnlyTheNamesThatMayBeTold() throws Exception {
        String before = german.get(PAGE).body();
        assertThat(before)
                .contains("Nationals of Germany", "<strong>fewer than 5</strong>", "By name: 0");
        assertThat(before).doesNotContainIgnoringCase(ReachScene.MARK);

        record(german(1), "disclose", Map.of("way", "IN_PERSON", "guardian", ""));
        String one = german.get(PAGE).body();
        Instant told = Instant.now();
        Thread.sleep(20);
        assertThat(one).contains("By name: 1").containsIgnoringCase(ReachScene.MARK + "dan");
        assertThat(one).doesNotContainIgnoringCase(ReachScene.MARK + "ada");
        assertThat(one).doesNotContain("+227", "20AB").contains("<strong>fewer than 6</strong>");

        record(german(1), "undisclose", Map.of("note", "thought better of it"));
        assertThat(german.get(PAGE).body()).doesNotContainIgnoringCase(ReachScene.MARK);
        HttpResponse<String> then = german.get(PAGE + "&asOf=" + told);
        assertThat(then.statusCode())
                .as("whoever said no since is named at no time")
                .isEqualTo(303);
        assertThat(then.body()).isEmpty();
    }

    @Test
    void seesNoOtherStateHoweverItIsAskedFor() throws Exception {
        assertThat(german.get(PAGE + "&of=FRA").body()).contains("Nationals of Germany");
        assertThat(officer.get(PAGE + "&of=FRA").body())
                .contains("Nationals of France", "<strong>6</strong>");
        for (String closed : List.of("room", "people", "legs", "tally/carried", "exports")) {
            assertThat(german.get("/o/niamey/" + closed).statusCode()).as(closed).isEqualTo(403);
        }
    }

    @Test
    void isThatOfOneStateAndNothingElse() {
        assertThat(
                        server.accounts()
                                .create(
                                        "l.none",
                                        "",
                                        Set.of(Role.LIAISON),
                                        new Scope(List.of(), Optional.empty())))
                .isInstanceOf(AccountChange.Refused.class);
        assertThat(
                        server.accounts()
                                .create(
                                        "l.both",
                                        "",
                                        Set.of(Role.LIAISON, Role.PLANNER),
                                        new Scope(List.of(), Optional.of("DEU"))))
                .isInstanceOf(AccountChange.Refused.class);
    }

    @Test
    void anAccountOfOneOperationEntersNoOther() throws Exception {
        make("p.here", Role.PLANNER, new Scope(List.of("niamey"), Optional.empty()));
        make("p.there", Role.PLANNER, new Scope(List.of("khartoum"), Optional.empty()));
        Browser here = Browser.signIn(server, "p.here", PASSWORD);
        Browser there = Browser.signIn(server, "p.there", PASSWORD);
        assertThat(here.get("/o/niamey/people").statusCode()).isEqualTo(200);
        assertThat(there.get("/o/niamey/people").statusCode()).isEqualTo(403);
        assertThat(there.get("/api/operations/niamey/legs").statusCode()).isEqualTo(403);
        assertThat(there.get("/o/niamey/").statusCode()).isEqualTo(200);
        assertThat(there.get("/").body()).doesNotContain("/o/niamey");
        assertThat(there.get("/api/operations").body()).doesNotContain("niamey");
        assertThat(here.get("/api/operations").body()).contains("niamey");
        assertThat(there.get("/o/niamey/people").body())
                .as("nor is a word of it on the page that says so")
                .doesNotContain("Embassy");

        make("d.here", Role.DUTY_OFFICER, new Scope(List.of("niamey"), Optional.empty()));
        Browser duty = Browser.signIn(server, "d.here", PASSWORD);
        assertThat(duty.get("/o/niamey/room").statusCode()).isEqualTo(200);
        assertThat(duty.get("/operations").statusCode()).as("opens no other").isEqualTo(403);
    }
}
