package org.muster.core.roll;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.muster.core.bulletin.BulletinFact;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.Decisions;
import org.muster.core.conflict.OtherConflicts;
import org.muster.core.fact.Band;
import org.muster.core.fact.Fact;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.pass.PassFact;
import org.muster.core.sameness.Sameness;
import org.muster.core.tally.TallyFact;

/**
 * Everybody of an operation with their present state, leg and nationality. It says the same as the
 * folds over the whole view would; {@link #update} folds again only those whom new facts can have
 * changed: the persons they are about, their bands, everybody whom a touched leg ever named, and
 * those whose offers the clock has ended since.
 *
 * <p>Threads: one at a time; a {@link RollFigures} once taken may be read by any.
 */
public final class Roll {
    private final List<RollLine> lines = new ArrayList<>();
    private final Map<PersonId, Integer> places = new HashMap<>();
    private final Map<LegId, LegLine> legs = new HashMap<>();
    private final Map<PersonId, List<Conflict>> ofPersons = new HashMap<>();
    private final Map<LegId, List<Conflict>> ofLegs = new HashMap<>();
    private final Map<HouseholdId, Conflict> splits = new HashMap<>();
    private final Map<Band, Conflict> bandTwice = new HashMap<>();
    private List<Conflict> otherTexts = List.of();
    private List<Conflict> passesTwice = List.of();
    private final Expiries expiries;
    private final Decisions decisions;
    private final RollSums sums = new RollSums();
    private Sameness sameness;
    private @Nullable RollFigures figures;

    private Roll(Expiries expiries, Decisions decisions, Sameness sameness) {
        this.expiries = expiries;
        this.decisions = decisions;
        this.sameness = sameness;
    }

    /** The roll of everything that the view holds. */
    public static Roll of(View view) {
        Roll roll = new Roll(Expiries.of(view), Decisions.of(view), view.sameness());
        RollFold fold = new RollFold(view);
        view.legs().forEach(id -> roll.put(id, fold));
        view.subjects(Subject.Kind.HOUSEHOLD)
                .parallel()
                .map(HouseholdId.class::cast)
                .flatMap(id -> fold.findSplit(id).stream())
                .toList()
                .forEach(split -> roll.splits.put(split.household(), split));
        // histories do not change while they are read, so all cores may fold
        view.persons()
                .parallel()
                .map(fold::read)
                .filter(RollFold.Read::saysSomething)
                .toList()
                .forEach(roll::put);
        view.subjects(Subject.Kind.BAND)
                .parallel()
                .map(Band.class::cast)
                .flatMap(band -> OtherConflicts.findBandTwice(view, band).stream())
                .toList()
                .forEach(twice -> roll.bandTwice.put(twice.band(), twice));
        roll.readTexts(view);
        roll.passesTwice = OtherConflicts.listPassTwice(view);
        return roll;
    }

    /**
     * Takes in what is new in the view since the last time; {@code news} in any order, and some of
     * it may have been taken in before. The view is read no earlier than the last time.
     */
    public void update(View view, Collection<Recorded> news) {
        news.forEach(expiries::note);
        news.forEach(decisions::note);
        Set<PersonId> ended = expiries.takeUpTo(view.moment());
        if (news.isEmpty() && ended.isEmpty()) {
            return;
        }
        RollFold fold = new RollFold(view);
        Touched touched = Touched.by(view, news);
        ended.forEach(person -> touched.persons().add(view.one(person)));
        Set<PersonId> others = view.sameness().changedSince(sameness);
        sameness = view.sameness();
        touched.addChanged(view, others);
        for (LegId id : touched.awaited()) {
            if (!fold.findLeg(id).equals(Optional.ofNullable(legs.get(id)))) {
                touched.addLeg(id);
            }
        }
        touched.addEverybodyOfLegs(view);
        for (LegId id : touched.legs()) {
            put(id, fold);
        }
        for (PersonId person : touched.persons()) {
            put(fold.read(person));
        }
        others.stream().filter(person -> !view.one(person).equals(person)).forEach(this::remove);
        for (HouseholdId id : touched.households(view)) {
            fold.findSplit(id)
                    .ifPresentOrElse(split -> splits.put(id, split), () -> splits.remove(id));
        }
        for (Band band : touched.bands()) {
            OtherConflicts.findBandTwice(view, band)
                    .ifPresentOrElse(
                            twice -> bandTwice.put(band, twice), () -> bandTwice.remove(band));
        }
        if (news.stream().map(Recorded::fact).anyMatch(Roll::isOfWords)) {
            readTexts(view);
        }
        if (news.stream().map(Recorded::fact).anyMatch(PassFact.class::isInstance)) {
            passesTwice = OtherConflicts.listPassTwice(view);
        }
        figures = null;
    }

    /** A bulletin's text rests on its tallies, and either may come late; there are few of both. */
    private static boolean isOfWords(Fact fact) {
        return fact instanceof BulletinFact || fact instanceof TallyFact;
    }

    private void readTexts(View view) {
        otherTexts =
                view.bulletins()
                        .<Conflict>flatMap(id -> OtherConflicts.findOtherText(view, id).stream())
                        .toList();
    }

    private void put(RollFold.Read read) {
        read.line().ifPresentOrElse(this::put, () -> remove(read.person()));
        keep(ofPersons, read.person(), read.conflicts());
    }

    private void put(LegId id, RollFold fold) {
        fold.findLeg(id).ifPresent(leg -> legs.put(id, leg));
        keep(ofLegs, id, fold.listOfLeg(id));
    }

    private static <K> void keep(Map<K, List<Conflict>> by, K key, List<Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            by.remove(key);
        } else {
            by.put(key, conflicts);
        }
    }

    /**
     * A reference that is another's double has no line of its own, nor has one that was registered
     * only as long as it was.
     */
    private void remove(PersonId person) {
        ofPersons.remove(person);
        Integer place = places.remove(person);
        if (place == null) {
            return;
        }
        sums.remove(lines.get(place));
        RollLine last = lines.removeLast();
        if (place < lines.size()) {
            lines.set(place, last);
            places.put(last.person(), place);
        }
    }

    private void put(RollLine line) {
        Integer place = places.putIfAbsent(line.person(), lines.size());
        if (place == null) {
            lines.add(line);
        } else {
            sums.remove(lines.set(place, line));
        }
        sums.add(line);
    }

    /** The balance and the totals; computed once after each update. */
    public RollFigures figures() {
        RollFigures known = figures;
        if (known == null) {
            known = sums.figures();
            figures = known;
        }
        return known;
    }

    /** All legs, by planned departure. */
    public List<LegLine> listLegs() {
        return legs.values().stream().sorted(LegLine.ORDER).toList();
    }

    /** All conflicts, in the order of {@link Conflict#ORDER}. */
    public List<Conflict> listConflicts() {
        List<Conflict> conflicts = new ArrayList<>(splits.values());
        ofPersons.values().forEach(conflicts::addAll);
        ofLegs.values().forEach(conflicts::addAll);
        conflicts.addAll(bandTwice.values());
        conflicts.addAll(otherTexts);
        conflicts.addAll(OtherConflicts.listOneAndTwo(sameness));
        conflicts.addAll(passesTwice);
        conflicts.sort(Conflict.ORDER);
        return conflicts;
    }

    /** What was decided about conflicts, the latest first; reads no history. */
    public List<Recorded> listDecisions() {
        return decisions.listAll();
    }

    /** Everybody, in no order. */
    public void forEach(Consumer<RollLine> reader) {
        lines.forEach(reader);
    }

    /** The first of those chosen as they are shown, in an order, and how many are chosen in all. */
    public <T> Excerpt<T> list(
            Predicate<RollLine> chosen,
            Function<RollLine, T> shown,
            Comparator<T> order,
            int most) {
        return Excerpt.of(lines, chosen, shown, order, most);
    }
}
