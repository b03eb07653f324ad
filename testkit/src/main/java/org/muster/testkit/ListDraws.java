package org.muster.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.fact.Command;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingCommand.BeginList;
import org.muster.core.listing.ListingCommand.Doubt;
import org.muster.core.listing.ListingCommand.EndList;
import org.muster.core.listing.ListingCommand.LeftOut;
import org.muster.core.listing.ListingCommand.PartRow;
import org.muster.core.listing.ListingCommand.TakeRows;
import org.muster.core.listing.ListingCommand.TakenRow;
import org.muster.core.listing.ListingCommand.Target;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Listings;
import org.muster.core.listing.Match;
import org.muster.core.listing.RowWords;
import org.muster.core.listing.Stay;
import org.muster.core.register.Note;
import org.muster.core.register.Presence;
import org.muster.core.request.Consent;
import org.muster.core.request.RequestCommand.AskForList;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.Likeness;
import org.muster.core.sameness.SamenessCommand.AskWhetherOne;
import org.muster.core.sameness.SamenessCommand.Find;

/** Commands about lists, and about who is who. */
final class ListDraws extends Draw {

    ListDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(this::take, this::take, this::part, this::find, this::ask, this::requests);
    }

    /** Few lists, so that their versions meet. */
    private Command take() {
        ListId list = new ListId(1 + random.nextInt(3));
        if (!sight.view().knows(list)) {
            return new BeginList(
                    list,
                    new ListPlan(
                            "list.csv",
                            "00",
                            source(),
                            sight.now().minusSeconds(random.nextInt(100_000)),
                            10,
                            ""));
        }
        if (random.nextInt(12) == 0) {
            return new EndList(list);
        }
        List<TakenRow> rows = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            rows.add(row());
        }
        return new TakeRows(list, rows, List.of(new LeftOut("", 99, List.of("no name"))));
    }

    private Command requests() {
        return new AskForList(
                new ListId(1 + random.nextInt(3)),
                new Consent("asked", sight.now().minusSeconds(60), Consent.Way.FORM),
                note());
    }

    private TakenRow row() {
        Target target =
                random.nextBoolean()
                        ? new Target.Known(anybody())
                        : new Target.Newcomer(random.nextInt(3));
        return new TakenRow(
                "",
                1 + random.nextInt(6),
                new RowWords(
                        details(),
                        Note.NONE,
                        OptionalInt.empty(),
                        Note.NONE,
                        Note.NONE,
                        Note.NONE,
                        any(Presence.values()),
                        Stay.UNKNOWN,
                        "booking"),
                target,
                Match.NEW,
                random.nextInt(3) == 0
                        ? Optional.of(
                                new Listing(
                                        new ListId(1 + random.nextInt(3)),
                                        "",
                                        1 + random.nextInt(6)))
                        : Optional.empty(),
                random.nextInt(3) == 0
                        ? List.of(new Doubt(new Target.Known(anybody()), likeness()))
                        : List.of());
    }

    private Command part() {
        PersonId person = somebody(id -> Listings.of(sight.view(), id).listSpeaking().size() > 1);
        List<RowListed> rows = Listings.of(sight.view(), person).listSpeaking();
        Listing at = rows.isEmpty() ? new Listing(new ListId(1), "", 1) : any(rows).at();
        return new PartRow(
                person,
                at,
                random.nextBoolean() ? Optional.of(anybody()) : Optional.empty(),
                note());
    }

    private Command find() {
        PersonId person = reference(anybody());
        PersonId other =
                random.nextInt(3) == 0
                        ? any(sight.view().sameness().references(person))
                        : reference(anybody());
        return new Find(person, other, any(Arrays.asList(Finding.values())), note());
    }

    /** Any reference of the person. */
    private PersonId reference(PersonId person) {
        return any(sight.view().sameness().references(person));
    }

    private Command ask() {
        return new AskWhetherOne(anybody(), anybody(), likeness());
    }

    private Likeness likeness() {
        return new Likeness(random.nextInt(1000), random.nextInt(-500, 2000), "drawn", "");
    }
}
