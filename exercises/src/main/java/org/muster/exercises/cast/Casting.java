package org.muster.exercises.cast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.muster.core.movement.Leads;
import org.muster.core.operation.JournalKind;
import org.muster.exercises.cast.CastParty.Coming;
import org.muster.exercises.figures.FigurePlan;
import org.muster.exercises.figures.LegLoad;
import org.muster.exercises.folder.ExerciseFolder;
import org.muster.exercises.folder.OperationSheet;
import org.muster.exercises.folder.TimelineRow;

/**
 * Invents the people of an exercise from its seed: the same folder always has the same people, and
 * each leg carries just whom its figures say.
 */
public final class Casting {
    private static final int[] FAMILY_SIZES = {1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5};

    private final ExerciseFolder folder;
    private final OperationSheet sheet;
    private final Random random;
    private final People people;
    private final Instant asksFrom;
    private final Instant asksUntil;
    private final List<CastParty> parties = new ArrayList<>();
    private final Set<LegLoad> feedersUsed = new HashSet<>();

    private Casting(ExerciseFolder folder) {
        this.folder = folder;
        this.sheet = folder.operation();
        this.random = new Random(sheet.seed());
        Instant firstLeg = folder.legs().getFirst().departed();
        this.people = new People(random, firstLeg.atZone(sheet.zone()).toLocalDate());
        this.asksUntil = timeOf(JournalKind.REQUESTS, firstLeg.minus(Duration.ofHours(8)));
        this.asksFrom = timeOf(JournalKind.ALERT, asksUntil.minus(Duration.ofHours(6)));
    }

    public static List<CastParty> cast(ExerciseFolder folder, FigurePlan plan) {
        return new Casting(folder).cast(plan);
    }

    private List<CastParty> cast(FigurePlan plan) {
        List<LegLoad> out =
                plan.loads().stream().filter(load -> load.leg().leads() == Leads.OUT).toList();
        List<String> others = Mix.others(folder, out, random);
        int used = 0;
        for (LegLoad load : out) {
            List<String> aboard = others.subList(used, used + load.others());
            used += load.others();
            fill(load, new ArrayList<>(aboard), plan.loads());
        }
        markAskers();
        addThoseWhoRemain();
        return List.copyOf(parties);
    }

    /** Fills a leg: first the people that feeders bring, then those who come by themselves. */
    private void fill(LegLoad load, List<String> others, List<LegLoad> all) {
        int own = load.own();
        for (LegLoad feeder : all) {
            boolean feeds =
                    feeder.leg().leads() == Leads.INSIDE
                            && feeder.leg().departed().isBefore(load.leg().departed());
            if (feeds && feedersUsed.add(feeder)) {
                int ownIn = Math.min(feeder.own(), own);
                List<String> otherIn =
                        others.subList(0, Math.min(others.size(), feeder.souls() - ownIn));
                families(ownIn, new ArrayList<>(otherIn), List.of(feeder, load), 0);
                own -= ownIn;
                otherIn.clear();
            }
        }
        int infants = sheet.infants().getOrDefault(load.leg().label(), load.souls() / 40);
        families(own, others, List.of(load), infants);
    }

    private void families(int own, List<String> others, List<LegLoad> legs, int infants) {
        List<String> ours = new ArrayList<>(Collections.nCopies(own, sheet.own().code()));
        others.sort(Comparator.naturalOrder());
        int left = infants;
        while (!ours.isEmpty() || !others.isEmpty()) {
            List<String> from = ours.isEmpty() ? others : ours;
            List<String> family = take(from);
            boolean mixed =
                    from == ours
                            && family.size() > 1
                            && !others.isEmpty()
                            && random.nextInt(12) == 0;
            if (mixed) {
                ours.add(family.set(1, others.removeLast()));
            }
            int infant = left > 0 && family.size() > 2 ? 1 : 0;
            left -= infant;
            parties.add(
                    new CastParty(
                            people.family(family, infant),
                            false,
                            Coming.WALKS_IN,
                            asksUntil,
                            legs));
        }
    }

    /** People of one nationality from the end of a list. */
    private List<String> take(List<String> from) {
        int size = FAMILY_SIZES[random.nextInt(FAMILY_SIZES.length)];
        List<String> family = new ArrayList<>();
        String nationality = from.getLast();
        while (family.size() < size && !from.isEmpty() && from.getLast().equals(nationality)) {
            family.add(from.removeLast());
        }
        return family;
    }

    /**
     * Own nationals all ask beforehand; of the others as many as said so, and the rest turn up at
     * the gate.
     */
    private void markAskers() {
        int unlisted = sheet.unlisted();
        int othersLeft = sheet.askedOthers();
        for (int i = 0; i < parties.size(); i++) {
            CastParty party = parties.get(i);
            boolean ours = isOurs(party);
            if (!ours && othersLeft < party.size()) {
                continue;
            }
            othersLeft -= ours ? 0 : party.size();
            boolean listed = ours && unlisted < party.size();
            unlisted -= ours && !listed ? party.size() : 0;
            parties.set(
                    i,
                    new CastParty(
                            party.members(),
                            listed,
                            Coming.ASKS,
                            between(asksFrom, asksUntil),
                            party.legs()));
        }
    }

    private void addThoseWhoRemain() {
        int askedOwn = own(party -> true);
        add(sheet.askedOwn() - askedOwn, Coming.CHANGES_MIND, true);
        add(sheet.present() - own(CastParty::listed), Coming.STAYS, true);
        int elsewhere = sheet.listed() - sheet.present();
        add(elsewhere * 7 / 8, Coming.AWAY, true);
        add(elsewhere - elsewhere * 7 / 8, Coming.UNREACHED, true);
    }

    private int own(java.util.function.Predicate<CastParty> which) {
        return parties.stream()
                .filter(which)
                .flatMap(party -> party.members().stream())
                .mapToInt(member -> member.nationality().equals(sheet.own()) ? 1 : 0)
                .sum();
    }

    private void add(int persons, Coming coming, boolean listed) {
        List<String> left =
                new ArrayList<>(Collections.nCopies(Math.max(0, persons), sheet.own().code()));
        while (!left.isEmpty()) {
            parties.add(
                    new CastParty(
                            people.family(take(left), 0),
                            listed,
                            coming,
                            between(asksFrom, asksUntil),
                            List.of()));
        }
    }

    private boolean isOurs(CastParty party) {
        return party.members().stream()
                .anyMatch(member -> member.nationality().equals(sheet.own()));
    }

    private Instant between(Instant from, Instant until) {
        long seconds = Math.max(1, Duration.between(from, until).toSeconds());
        return from.plusSeconds((long) (random.nextDouble() * seconds));
    }

    private Instant timeOf(JournalKind kind, Instant otherwise) {
        return folder.timeline().stream()
                .filter(row -> row.kind() == kind)
                .map(TimelineRow::at)
                .findFirst()
                .orElse(otherwise);
    }
}
