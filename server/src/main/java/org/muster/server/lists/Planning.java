package org.muster.server.lists;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.listing.ListState;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingFact.RowLeftOut;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Listings;
import org.muster.core.listing.Match;
import org.muster.core.listing.RowWords;
import org.muster.core.sameness.Likeness;
import org.muster.core.sameness.Pair;
import org.muster.identity.link.Arrivals;
import org.muster.identity.link.Humans;
import org.muster.identity.link.KnownPersons;
import org.muster.identity.link.Link;
import org.muster.identity.link.LinkProgress;
import org.muster.identity.link.Listed;
import org.muster.identity.link.Verdict;
import org.muster.server.lists.IntakePlan.Doubt;
import org.muster.server.lists.IntakePlan.PlannedRow;
import org.muster.server.lists.IntakePlan.Whose;

/**
 * Finds out whom each row of a list is about. A row that an earlier file of the same source has
 * word for word is the same row; the others are held against everybody known.
 */
final class Planning {
    private static final double CENTIBITS = 100;

    private final View view;
    private final ReadList list;
    private final Map<RowWords, Deque<Earlier>> earlier = new HashMap<>();
    private final Map<PersonId, Deque<Earlier>> earlierOf = new HashMap<>();
    private final Set<Listing> used = new HashSet<>();

    /** A row of an earlier version of the list, and whose it is. */
    private record Earlier(Listing at, PersonId person) {}

    private Planning(View view, ReadList list) {
        this.view = view;
        this.list = list;
    }

    static IntakePlan of(View view, KnownPersons known, ReadList list, LinkProgress progress) {
        return new Planning(view, list).plan(known, progress);
    }

    /** Where the rows stand that are taken in, or left out, already. */
    static Set<Listing> there(View view, ReadList list) {
        Set<Listing> there = new HashSet<>();
        for (Recorded recorded : view.history(list.id())) {
            switch (recorded.fact()) {
                case RowListed row -> there.add(row.at());
                case RowLeftOut row -> there.add(row.at());
                default -> {}
            }
        }
        return there;
    }

    private IntakePlan plan(KnownPersons known, LinkProgress progress) {
        Set<Listing> there = there(view, list);
        List<ReadList.Row> open =
                list.rows().stream().filter(row -> !there.contains(at(row))).toList();
        readEarlier();
        Map<ReadList.Row, PlannedRow> planned = new HashMap<>();
        List<ReadList.Row> rest = new ArrayList<>();
        for (ReadList.Row row : open) {
            findSame(row).ifPresentOrElse(same -> planned.put(row, same), () -> rest.add(row));
        }
        List<Listed> listed =
                rest.stream()
                        .map(row -> ListedRows.of(at(row), list.plan().source(), row.words()))
                        .toList();
        Arrivals arrivals = known.hold(listed, Humans.SILENT, progress);
        Map<String, Verdict> verdicts = arrivals.byRow();
        for (ReadList.Row row : rest) {
            Verdict verdict = verdicts.get(at(row).toString());
            planned.put(row, planned(row, Objects.requireNonNull(verdict), verdicts));
        }
        Map<Pair, Likeness> bridges = new LinkedHashMap<>();
        for (Arrivals.Bridge bridge : arrivals.bridges()) {
            PersonId person = new PersonId(bridge.person());
            PersonId other = new PersonId(bridge.other());
            if (!person.equals(other) && !view.sameness().areTwo(person, other)) {
                bridges.put(Pair.of(person, other), likeness(bridge.why(), ""));
            }
        }
        List<PlannedRow> rows =
                open.stream().map(row -> Objects.requireNonNull(planned.get(row))).toList();
        return new IntakePlan(
                askedWhenBothAreThere(rows), list.rows().size() - open.size(), bridges);
    }

    /** A doubt between two newcomers goes to the one who comes later: both are known by then. */
    private static List<PlannedRow> askedWhenBothAreThere(List<PlannedRow> rows) {
        Map<Whose, Integer> first = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            first.putIfAbsent(rows.get(i).whose(), i);
        }
        List<List<Doubt>> doubts = new ArrayList<>();
        rows.forEach(row -> doubts.add(new ArrayList<>()));
        for (int i = 0; i < rows.size(); i++) {
            for (Doubt doubt : rows.get(i).doubts()) {
                int other = first.getOrDefault(doubt.whose(), 0);
                if (other > i) {
                    doubts.get(other).add(new Doubt(rows.get(i).whose(), doubt.likeness()));
                } else {
                    doubts.get(i).add(doubt);
                }
            }
        }
        List<PlannedRow> asked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PlannedRow row = rows.get(i);
            asked.add(
                    new PlannedRow(
                            row.row(),
                            row.whose(),
                            row.match(),
                            row.replaces(),
                            row.unchanged(),
                            doubts.get(i)));
        }
        return asked;
    }

    private Listing at(ReadList.Row row) {
        return new Listing(list.id(), row.sheet(), row.row());
    }

    /** The rows that still speak of the other files of this source. */
    private void readEarlier() {
        for (ListState other : ListState.listAll(view)) {
            if (!other.plan().source().equals(list.plan().source())
                    || other.id().equals(list.id())) {
                continue;
            }
            for (Recorded recorded : view.history(other.id())) {
                if (recorded.fact() instanceof RowListed row
                        && Listings.of(view, row.person()).find(row.at()).isPresent()) {
                    Earlier one = new Earlier(row.at(), row.person());
                    earlier.computeIfAbsent(row.words(), words -> new ArrayDeque<>()).add(one);
                    earlierOf.computeIfAbsent(row.person(), id -> new ArrayDeque<>()).add(one);
                }
            }
        }
    }

    private Optional<PlannedRow> findSame(ReadList.Row row) {
        return take(earlier.get(row.words()))
                .map(same ->
                        new PlannedRow(
                                row,
                                new Whose.Known(same.person()),
                                new Match(
                                        Match.Way.VERSION,
                                        Optional.of(same.at()),
                                        Optional.empty()),
                                Optional.of(same.at()),
                                true,
                                List.of()));
    }

    /** The next row of them that no row of this list replaces yet. */
    private Optional<Earlier> take(@Nullable Deque<Earlier> rows) {
        while (rows != null && !rows.isEmpty()) {
            Earlier next = rows.removeFirst();
            if (used.add(next.at())) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private PlannedRow planned(ReadList.Row row, Verdict verdict, Map<String, Verdict> verdicts) {
        return switch (verdict) {
            case Verdict.SameAs same -> known(row, new PersonId(same.person()), same.why());
            case Verdict.Newcomer newcomer ->
                    new PlannedRow(
                            row,
                            new Whose.Newcomer(newcomer.group()),
                            Match.NEW,
                            Optional.empty(),
                            false,
                            List.of());
            case Verdict.Doubt doubt ->
                    new PlannedRow(
                            row,
                            new Whose.Newcomer(doubt.group()),
                            Match.NEW,
                            Optional.empty(),
                            false,
                            doubt.candidates().stream()
                                    .map(candidate -> doubt(doubt.row(), candidate, verdicts))
                                    .filter(other ->
                                            !other.whose()
                                                    .equals(new Whose.Newcomer(doubt.group())))
                                    .toList());
        };
    }

    private PlannedRow known(ReadList.Row row, PersonId person, Link why) {
        Optional<Listing> replaces = take(earlierOf.get(person)).map(Earlier::at);
        Match match =
                new Match(
                        replaces.isPresent() ? Match.Way.VERSION : Match.Way.LIKENESS,
                        replaces,
                        Optional.of(likeness(why, "")));
        return new PlannedRow(row, new Whose.Known(person), match, replaces, false, List.of());
    }

    private static Doubt doubt(
            String row, Verdict.Candidate candidate, Map<String, Verdict> verdicts) {
        Link why = candidate.why();
        OptionalLong person = candidate.person();
        Whose whose =
                person.isPresent()
                        ? new Whose.Known(new PersonId(person.getAsLong()))
                        : whose(why.one().equals(row) ? why.other() : why.one(), verdicts);
        return new Doubt(whose, likeness(why, candidate.reason()));
    }

    private static Whose whose(String row, Map<String, Verdict> verdicts) {
        Verdict verdict = verdicts.get(row);
        return switch (Objects.requireNonNull(verdict, row)) {
            case Verdict.SameAs same -> new Whose.Known(new PersonId(same.person()));
            case Verdict.Newcomer newcomer -> new Whose.Newcomer(newcomer.group());
            case Verdict.Doubt doubt -> new Whose.Newcomer(doubt.group());
        };
    }

    private static Likeness likeness(Link why, String but) {
        return new Likeness(
                why.vector(), (int) Math.round(why.bits() * CENTIBITS), why.weights(), but);
    }
}
