package org.muster.planning.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.ListId;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.ListingCommand.BeginList;
import org.muster.core.listing.ListingCommand.TakeRows;
import org.muster.core.listing.ListingCommand.TakenRow;
import org.muster.core.listing.ListingCommand.Target;
import org.muster.core.listing.Match;
import org.muster.core.listing.RowWords;
import org.muster.core.listing.Stay;
import org.muster.core.plan.Ground;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.Source;
import org.muster.planning.model.Party;
import org.muster.planning.operation.Assumption.Kind;
import org.muster.planning.plan.Plan;

/** Parties start where lists say they are. */
class KnownPlacesTest extends KnownGround {
    private static final Source LIST = new Source(Source.Kind.PARTNER_LIST, "towns");

    @Test
    void partiesStartWhereAListSaysTheyAre() {
        s.ask("Awa", "Fay").ask("Dan", "Gus", "Hal", "Ida", "Jon").ask("Eve");
        ListId list = new ListId(5_000);
        s.does(new BeginList(list, new ListPlan("towns.csv", "00", LIST, s.now(), 3, "")));
        s.does(
                new TakeRows(
                        list,
                        List.of(said(1, "Fay", "AGADÈZ"), said(2, "Dan", "the big house")),
                        List.of()));
        Ground.Road road =
                new Ground.Road(
                        "north",
                        "Agadez",
                        "Here",
                        HALF_HOUR,
                        false,
                        OptionalInt.empty(),
                        "",
                        List.of());
        OperationProblem read = read(road);
        assertThat(place(read, "Awa")).isEqualTo("Agadez");
        assertThat(place(read, "Dan")).isEqualTo("Niamey");
        assertThat(read.home()).isEqualTo("Niamey");
        assertThat(place(read, "Eve")).isEqualTo("Niamey");
        // what one family says of itself is not shown, however large it is
        assertThat(read.assumptions())
                .contains(new Assumption(Kind.PLACES_ELSEWHERE, List.of(), 5))
                .contains(new Assumption(Kind.PLACES_UNKNOWN, List.of("Niamey"), 1));
        Plan plan = kept(read);
        assertThat(plan.bookings()).hasSize(3);
        // without the road nobody is stranded where no way leads out
        assertThat(place(read(), "Awa")).isEqualTo(place(read(), "Eve"));
    }

    private TakenRow said(int row, String name, String place) {
        RowWords words =
                new RowWords(
                        Details.ofName(new PersonName(name, "", "")),
                        Note.NONE,
                        OptionalInt.empty(),
                        Note.NONE,
                        new Note(place),
                        Note.NONE,
                        Presence.HERE,
                        Stay.UNKNOWN,
                        "");
        return new TakenRow(
                "",
                row,
                words,
                new Target.Known(s.person(name)),
                Match.HUMAN,
                Optional.empty(),
                List.of());
    }

    private String place(OperationProblem read, String first) {
        String id = s.request(first).toString();
        return read.problem().parties().stream()
                .filter(one -> one.id().equals(id))
                .map(Party::place)
                .findFirst()
                .orElseThrow();
    }
}
