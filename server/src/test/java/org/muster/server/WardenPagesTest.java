package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.core.cell.CellCommand.NameWarden;
import org.muster.core.cell.CellCommand.PlacePersons;
import org.muster.core.cell.CellCommand.StandDown;
import org.muster.core.cell.CellFact.PersonReported;
import org.muster.core.cell.WardenSeat;
import org.muster.core.fact.CellId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.UserId;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Queue;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.server.access.Role;

/** What a warden sees, which is one list, and what becomes of their reports. */
class WardenPagesTest extends CellCase {
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

    private static Browser warden;
    private static CellId own;
    private static PersonId mine;
    private static PersonId others;

    @BeforeAll
    static void signIn() throws Exception {
        warden = Browser.as(server, "w.arden", Role.WARDEN);
        own = formed("Plateau");
        mine = registered("Ownperson");
        others = registered("Othersperson");
        give(new PlacePersons(own, List.of(mine)));
        give(new PlacePersons(formed("River"), List.of(others)));
        named(own, "w.arden");
    }

    private static void named(CellId cell, String account) throws Exception {
        give(
                new NameWarden(
                        cell,
                        WardenSeat.HOLDER,
                        new PersonName("Wardenname", "", ""),
                        List.of(),
                        Optional.of(new UserId(account))));
    }

    private static Map<String, String> report(Browser by, String... more) throws Exception {
        Matcher token = TOKEN.matcher(by.get(at("my-cell/list?lang=en")).body());
        assertThat(token.find()).isTrue();
        Map<String, String> fields = new HashMap<>();
        // of two tokens in a form the first one counts, and the fields come first
        fields.put("command", UUID.randomUUID().toString());
        fields.put("cell", own.toString());
        fields.put("person", mine.toString());
        fields.put("word", "HERE");
        fields.put("by", "PHONE");
        fields.put("at", Instant.now().toString());
        fields.put("note", "");
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        by.get("/sign-in"); // a page with a token of the same session
        return fields;
    }

    private static long reported(PersonId person) {
        return view().history(person).stream()
                .filter(recorded -> recorded.fact() instanceof PersonReported)
                .count();
    }

    @Test
    void aWardenSeesTheirOwnListAndNothingElse() throws Exception {
        assertThat(warden.get("/").headers().firstValue("Location").orElse("")).contains("my-cell");
        HttpResponse<String> list = warden.get(at("my-cell/list?lang=en"));
        assertThat(list.body())
                .contains("OWNPERSON", "Plateau")
                .doesNotContain("OTHERSPERSON", "River", "WARDENNAME", "Wardenname");
        assertThat(list.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        for (String page :
                List.of(
                        "room",
                        "people",
                        "cells",
                        "cells/" + own,
                        "requests",
                        "messages",
                        "calls",
                        "legs",
                        "tally",
                        "files",
                        "people/" + mine,
                        "live")) {
            assertThat(warden.get(at(page)).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(warden.get("/api/operations/niamey/people").statusCode()).isEqualTo(403);
        assertThat(warden.get("/api/operations").statusCode()).isEqualTo(403);
    }

    @Test
    void theFrameThatABrowserKeepsNamesNobody() throws Exception {
        String frame = warden.get(at("my-cell?lang=en")).body();
        assertThat(frame).doesNotContain("OWNPERSON", "w.arden", "Wardenname", "Plateau");
        HttpResponse<String> worker = warden.get(at("my-cell/worker.js"));
        assertThat(worker.headers().firstValue("Service-Worker-Allowed")).contains(at("my-cell"));
    }

    @Test
    void aReportThatIsSentTwiceIsTakenInOnce() throws Exception {
        Map<String, String> fields =
                report(warden, "note", "insulin for two days", "leaving", "yes");
        assertThat(warden.post(at("my-cell/reports"), fields).statusCode()).isEqualTo(200);
        long after = reported(mine);
        assertThat(warden.post(at("my-cell/reports"), fields).statusCode()).isEqualTo(200);
        assertThat(reported(mine)).isEqualTo(after);
        assertThat(Queue.of(view(), new OperationId("niamey")).open())
                .filteredOn(one -> one.came().text().text().equals("insulin for two days"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.came().way()).isEqualTo(MessageWay.WARDEN);
                    assertThat(one.came().subject().text()).contains("wants to leave");
                });
    }

    @Test
    void ofAnothersCellNothingIsTaken() throws Exception {
        HttpResponse<String> stranger =
                warden.post(at("my-cell/reports"), report(warden, "person", others.toString()));
        assertThat(stranger.statusCode()).isEqualTo(422);
        assertThat(stranger.body()).contains("is not in the cell");
        assertThat(reported(others)).isZero();
        assertThat(
                        warden.post(at("my-cell/reports"), report(warden, "word", "PERHAPS"))
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoeverIsStoodDownSeesNoList() throws Exception {
        Browser former = Browser.as(server, "f.ormer", Role.WARDEN);
        CellId cell = formed("Terminus");
        named(cell, "f.ormer");
        assertThat(former.get(at("my-cell/list")).body()).contains("Terminus");
        String then = Instant.now().toString();
        give(new StandDown(cell, WardenSeat.HOLDER, Note.NONE));
        assertThat(former.get(at("my-cell/list")).body()).contains("\"cells\":[]");
        assertThat(former.get(at("my-cell/list?asOf=" + then)).body()).contains("\"cells\":[]");
        assertThat(
                        former.post(at("my-cell/reports"), report(former, "cell", cell.toString()))
                                .statusCode())
                .isEqualTo(422);
    }
}
