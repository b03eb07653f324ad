package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.core.cell.Cell;
import org.muster.core.cell.Cells;
import org.muster.core.fact.CellId;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.ListingCommand.BeginList;
import org.muster.core.listing.ListingCommand.TakeRows;
import org.muster.core.listing.ListingCommand.TakenRow;
import org.muster.core.listing.ListingCommand.Target;
import org.muster.core.listing.Match;
import org.muster.core.listing.RowWords;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.RegisterCommand.JoinHousehold;
import org.muster.core.register.Source;
import org.muster.server.access.Role;

/** Cells on the pages of officers, and whom they are hidden from. */
class CellPagesTest extends CellCase {
    private static Browser officer;

    @BeforeAll
    static void signIn() throws Exception {
        officer = Browser.as(server, "o.fficer", Role.CONSULAR_OFFICER);
    }

    private static HttpResponse<String> act(CellId cell, String act, String... fields)
            throws Exception {
        officer.get(at("cells/" + cell + "?lang=en"));
        Map<String, String> all = new HashMap<>();
        all.put("command", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return officer.post(at("cells/" + cell + "/" + act), all);
    }

    @Test
    void aCellIsFormedAndAlarmsUntilSomebodyHoldsIt() throws Exception {
        officer.get(at("cells?lang=en"));
        HttpResponse<String> made =
                officer.post(
                        at("cells"),
                        Map.of(
                                "command",
                                UUID.randomUUID().toString(),
                                "name",
                                "Terminus",
                                "bounds",
                                "north of the market"));
        assertThat(made.body()).contains("Terminus", "north of the market", "vacant: no warden");
        assertThat(officer.get(at("cells?lang=en")).body()).contains("Cells without a warden");
        assertThat(officer.get(at("room?lang=en")).body()).contains("Cells without a warden");
        CellId cell =
                Cells.of(view()).open().stream()
                        .filter(one -> one.plan().name().equals("Terminus"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        server.accounts().create("w.one", "w.one", java.util.Set.of(Role.WARDEN), "long enough w");
        HttpResponse<String> wrong =
                act(cell, "name", "seat", "HOLDER", "family", "Example", "account", "o.fficer");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("No account o.fficer has the one role of warden");
        HttpResponse<String> named =
                act(
                        cell,
                        "name",
                        "seat",
                        "HOLDER",
                        "family",
                        "Wardenname",
                        "phone",
                        "+227 11",
                        "account",
                        "w.one");
        assertThat(named.body()).contains("WARDENNAME", "+227 11", "w.one");
        assertThat(Cell.find(view(), cell).orElseThrow().isVacant()).isFalse();
        Browser gate = Browser.as(server, "g.ate", Role.GATE_OPERATOR);
        assertThat(gate.get(at("cells")).statusCode()).isEqualTo(403);
        assertThat(gate.get(at("cells/" + cell)).statusCode()).isEqualTo(403);
        HttpResponse<String> down = act(cell, "stand-down", "seat", "HOLDER");
        assertThat(down.body()).contains("vacant: no warden");
    }

    @Test
    void aHouseholdGoesIntoACellTogetherAndOutOneByOne() throws Exception {
        CellId cell = formed("Plateau");
        PersonId one = registered("Togetherone");
        PersonId two = registered("Togethertwo");
        give(new JoinHousehold(List.of(one, two)));
        officer.get(at("cells/" + cell + "?lang=en"));
        officer.post(
                at("cells/" + cell + "/place"),
                Map.of("command", UUID.randomUUID().toString()),
                "person",
                List.of(one.toString()));
        assertThat(Cells.members(view(), cell)).containsExactlyInAnyOrder(one, two);
        assertThat(officer.get(at("cells/" + cell + "?lang=en")).body())
                .contains("TOGETHERONE", "TOGETHERTWO", "never tried");
        assertThat(act(cell, "take-out", "person", one.toString()).statusCode()).isEqualTo(200);
        assertThat(Cells.members(view(), cell)).containsExactly(two);
    }

    /** Somebody whose row on a list names a place. */
    private static TakenRow row(int number, String place) {
        RowWords words = RowWords.of(Details.ofName(new PersonName("Ofplace" + number, "", "")));
        return new TakenRow(
                "",
                number,
                new RowWords(
                        words.details(),
                        words.bornAs(),
                        words.age(),
                        words.address(),
                        new Note(place),
                        words.remark(),
                        words.presence(),
                        words.stay(),
                        words.together()),
                new Target.Newcomer(number),
                Match.NEW,
                Optional.empty(),
                List.of());
    }

    @Test
    void everybodyOfAPlaceThatListsNameGoesIntoACellAfterALook() throws Exception {
        ListId list = new ListId(77);
        Source source = new Source(Source.Kind.CONSULAR_REGISTER, "post");
        give(new BeginList(list, new ListPlan("a.csv", "00", source, desk().now(), 3, "")));
        give(
                new TakeRows(
                        list,
                        List.of(row(1, "Yantala Haut"), row(2, "YANTALA haut"), row(3, "Kalley")),
                        List.of()));
        CellId cell = formed("Yantala");
        assertThat(officer.get(at("cells/" + cell + "?lang=en&place=")).body())
                .contains("Yantala Haut", "Kalley");
        String look = officer.get(at("cells/" + cell + "?lang=en&place=yantala")).body();
        assertThat(look).contains("2 in no cell", "Put 2 into this cell");
        assertThat(Cells.members(view(), cell)).isEmpty();
        assertThat(act(cell, "place-all", "place", "yantala").body()).contains("OFPLACE1");
        assertThat(Cells.members(view(), cell)).hasSize(2);
        assertThat(officer.get(at("cells/" + cell + "?lang=en&place=yantala")).body())
                .contains("0 in no cell", "In this cell already: 2");
    }

    @Test
    void whatIsWrongIsSaidBesideIt() throws Exception {
        CellId cell = formed("Gamkalé");
        assertThat(act(cell, "change", "name", " ").body()).contains("A cell needs a name");
        HttpResponse<String> late = act(cell, "review", "next", "2001-01-01");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("CEL-007");
        assertThat(act(cell, "review", "next", "soon").body()).contains("Write a day");
        assertThat(officer.get(at("cells/Z-0000-0000-0009")).statusCode()).isEqualTo(404);
        assertThat(officer.get(at("cells/" + cell + "?place=")).statusCode()).isEqualTo(200);
        assertThat(officer.get(at("cells/" + cell + "?lang=en&place=Nowhere")).body())
                .contains("0 in no cell");
        act(cell, "dissolve", "reason", "too small");
        assertThat(officer.get(at("cells/" + cell + "?lang=en")).body())
                .contains("This cell has been dissolved");
    }
}
