package org.muster.exercises.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.movement.Leads;
import org.muster.core.tally.CountingRule;
import org.muster.exercises.figures.Contradiction.Place;
import org.muster.exercises.folder.ExerciseFolder;
import org.muster.exercises.folder.LegRow;
import org.muster.exercises.folder.TimelineRow;

/**
 * Works out from published sums what each leg carried. What was not published is interpolated and
 * never presented as published.
 */
public final class FigurePlanner {
    private final ExerciseFolder folder;
    private final List<Contradiction> contradictions = new ArrayList<>();

    private FigurePlanner(ExerciseFolder folder) {
        this.folder = folder;
    }

    public static FigurePlan plan(ExerciseFolder folder) {
        return new FigurePlanner(folder).plan();
    }

    private FigurePlan plan() {
        List<LegRow> out = legs(Leads.OUT);
        List<Integer> souls = SoulCounts.of(out, contradictions);
        List<Integer> own = new OwnShares(folder.operation(), out, souls, contradictions).spread();
        List<LegLoad> loads = new ArrayList<>();
        for (int i = 0; i < out.size(); i++) {
            loads.add(new LegLoad(out.get(i), souls.get(i), own.get(i)));
        }
        loads.addAll(feeders(loads));
        loads.sort(Comparator.comparing(load -> load.leg().departed()));
        return new FigurePlan(List.copyOf(loads), figures(out, souls), List.copyOf(contradictions));
    }

    private List<LegRow> legs(Leads leads) {
        return folder.legs().stream()
                .filter(leg -> leg.leads() == leads)
                .sorted(Comparator.comparing(LegRow::departed))
                .toList();
    }

    /** Legs inside the country take people to a later leg out; they carry a share of its people. */
    private List<LegLoad> feeders(List<LegLoad> out) {
        List<LegLoad> feeders = new ArrayList<>();
        for (LegRow leg : legs(Leads.INSIDE)) {
            Optional<LegLoad> next =
                    out.stream()
                            .filter(load -> load.leg().departed().isAfter(leg.departed()))
                            .findFirst();
            int free =
                    next.map(LegLoad::souls).orElse(0)
                            - feeders.stream().mapToInt(LegLoad::souls).sum();
            int souls = leg.souls().orElse(0);
            if (souls > free) {
                contradictions.add(tooMany(leg, souls, next, free));
                souls = Math.max(0, free);
            }
            int own =
                    next.isEmpty() || next.get().souls() == 0
                            ? 0
                            : souls * next.get().own() / next.get().souls();
            feeders.add(new LegLoad(leg, souls, Math.min(souls, leg.own().orElse(own))));
        }
        return feeders;
    }

    private static Contradiction tooMany(LegRow leg, int souls, Optional<LegLoad> next, int free) {
        Place brought = Place.inLegs(leg.line(), "souls", souls);
        return next.map(load ->
                        Contradiction.between(
                                brought,
                                Place.inLegs(load.leg().line(), "souls", load.souls()),
                                "the people of "
                                        + leg.label()
                                        + " go on with "
                                        + load.leg().label()
                                        + ", where "
                                        + free
                                        + " of its souls are not yet brought by another leg"))
                .orElseGet(() ->
                        new Contradiction(
                                brought.line(),
                                brought.figure()
                                        + ": no leg out departs after "
                                        + leg.label()
                                        + ", so nobody can go on. Add that leg, or correct the times."));
    }

    private List<PublishedFigure> figures(List<LegRow> legs, List<Integer> souls) {
        List<PublishedFigure> figures = new ArrayList<>();
        Sums sums = new Sums(legs, souls);
        for (TimelineRow row : folder.timeline()) {
            if (row.figure().isEmpty()) {
                continue;
            }
            int figure = row.figure().getAsInt();
            switch (row.kind()) {
                case BULLETIN, CLOSING -> figures.add(carried(row, figure, sums));
                case LEG -> departure(row, figure, legs, sums).ifPresent(figures::add);
                case REQUESTS ->
                        figures.add(
                                figure(
                                        row,
                                        CountingRule.ASKED,
                                        figure,
                                        Precision.ABOUT,
                                        OptionalInt.empty(),
                                        Precision.EXACT));
                default -> {}
            }
        }
        return figures;
    }

    /**
     * A row about one of our legs; others' legs are told in the time line too, and are not ours to
     * count.
     */
    private Optional<PublishedFigure> departure(
            TimelineRow row, int figure, List<LegRow> legs, Sums sums) {
        return legs.stream()
                .filter(leg -> leg.departed().equals(row.at()))
                .findFirst()
                .map(leg -> carried(row, figure, sums));
    }

    private PublishedFigure carried(TimelineRow row, int figure, Sums sums) {
        Optional<LegRow> match = sums.find(row.at(), figure);
        if (match.isEmpty()) {
            contradictions.add(
                    new Contradiction(
                            "timeline.csv line " + row.line(),
                            "figure "
                                    + figure
                                    + " is not the sum after any leg that had departed by then: "
                                    + sums.tell(row.at())
                                    + ". Correct the figure, its time, or the legs."));
        }
        boolean rounded = match.map(LegRow::rounded).orElse(false);
        OptionalInt own = match.map(LegRow::cumulativeOwn).orElse(OptionalInt.empty());
        return figure(
                row,
                CountingRule.CARRIED,
                figure,
                rounded ? Precision.ABOUT : Precision.EXACT,
                own,
                rounded ? Precision.MORE_THAN : Precision.EXACT);
    }

    private static PublishedFigure figure(
            TimelineRow row,
            CountingRule rule,
            int souls,
            Precision precision,
            OptionalInt own,
            Precision ownPrecision) {
        Instant at = row.at();
        return new PublishedFigure(
                at,
                rule,
                souls,
                precision,
                own,
                ownPrecision,
                "timeline.csv line " + row.line(),
                row.what());
    }
}
