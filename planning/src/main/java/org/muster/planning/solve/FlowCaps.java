package org.muster.planning.solve;

import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.Variable;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.muster.planning.model.Place;
import org.muster.planning.model.Place.Haven;
import org.muster.planning.model.Place.Terminal;

/** What gates, convoys and havens let through at most, as rows of the linear model. */
final class FlowCaps {
    private final Flow flow;
    private final Outline outline;
    private final ModelBuilder model;
    private final Draft kept;

    FlowCaps(Flow flow, Outline outline, Draft kept) {
        this.kept = kept;
        this.flow = flow;
        this.outline = outline;
        model = flow.model();
    }

    void add() {
        for (Place place : outline.problem().places()) {
            switch (place) {
                case Terminal terminal -> terminal(terminal);
                case Haven haven -> haven(haven);
                case Place.Town town -> {}
                case Place.RallyPoint point -> {}
            }
        }
    }

    private void terminal(Terminal terminal) {
        if (terminal.perHour().isPresent()) {
            GateHours hours = new GateHours(terminal, outline.clock());
            NavigableMap<Integer, Long> before = before(terminal.id());
            untilEach(
                    terminal.id(),
                    crowd -> 1,
                    cutOff ->
                            before.headMap(cutOff, true).entrySet().stream()
                                    .mapToLong(start ->
                                            start.getValue() + hours.most(start.getKey(), cutOff))
                                    .min()
                                    .orElse(0));
        }
        Convoys convoys = new Convoys(outline, terminal.id());
        if (convoys.areNeeded()) {
            untilEach(
                    terminal.id(),
                    crowd -> convoys.needs(crowd.one()) ? crowd.seats() + crowd.stretchers() : 0,
                    convoys::mostBy);
        }
    }

    /**
     * By each time from which on somebody can be at a terminal, how many souls can be there before
     * it: the gate may have them through by then, and has to take the others after it.
     */
    private NavigableMap<Integer, Long> before(String terminal) {
        TreeMap<Integer, Long> coming = new TreeMap<>(Map.of(0, 0L));
        for (Kind kind : outline.kinds()) {
            long souls = (long) kind.souls() * kind.count();
            outline.ways().between(kind, terminal).stream()
                    .mapToInt(way -> outline.ways().arrival(way, kind.ready()))
                    .min()
                    .ifPresent(arrival -> coming.merge(arrival, souls, Long::sum));
        }
        TreeMap<Integer, Long> before = new TreeMap<>();
        long sum = 0;
        for (Map.Entry<Integer, Long> one : coming.entrySet()) {
            before.put(one.getKey(), sum);
            sum += one.getValue();
        }
        return before;
    }

    /** All that left a terminal up to each wave, within what it lets through until then. */
    private void untilEach(String terminal, ToDoubleFunction<Crowd> each, IntToLongFunction most) {
        Variable before = model.newConstant(0);
        for (int w = 0; w < flow.waves().size(); w++) {
            Wave wave = flow.waves().get(w);
            if (!wave.first().terminal().equals(terminal)) {
                continue;
            }
            double free = most.applyAsLong(wave.cutOff()) - used(terminal, wave.cutOff(), each);
            Variable until = model.newNumVar(0, Math.max(0, free), "");
            LinearExprBuilder change = LinearExpr.newBuilder().add(until).addTerm(before, -1);
            sum(change, w, crowd -> -each.applyAsDouble(crowd));
            model.addEquality(change, 0);
            before = until;
        }
    }

    private double used(String terminal, int cutOff, ToDoubleFunction<Crowd> each) {
        double used = 0;
        for (Batch batch : kept.batches()) {
            if (batch.leg().terminal().equals(terminal) && batch.leg().cutOff() <= cutOff) {
                used += batch.souls() * each.applyAsDouble(Crowd.of(List.of(batch.kind())));
            }
        }
        return used;
    }

    private void sum(LinearExprBuilder sum, int w, ToDoubleFunction<Crowd> each) {
        List<Crowd> crowds = flow.crowds();
        for (int c = 0; c < crowds.size(); c++) {
            Variable souls = flow.leaving(c, w);
            double one = each.applyAsDouble(crowds.get(c));
            if (souls != null && one != 0) {
                sum.addTerm(souls, one);
            }
        }
    }

    private void haven(Haven haven) {
        if (haven.perDay().isEmpty()) {
            return;
        }
        Map<Long, List<Integer>> byDay = wavesByDay(haven.id());
        byDay.forEach((day, waves) -> {
            LinearExprBuilder all = LinearExpr.newBuilder();
            waves.forEach(w -> sum(all, w, crowd -> 1));
            model.addLessOrEqual(all, Math.max(0, haven.perDay().getAsInt() - used(haven, day)));
        });
    }

    private long used(Haven haven, long day) {
        return kept.batches().stream()
                .filter(batch -> batch.leg().haven().equals(haven.id()))
                .filter(batch -> Skies.day(batch.leg()) == day)
                .mapToLong(Batch::souls)
                .sum();
    }

    /** Only waves whose legs all arrive on one day; the others are not limited. */
    private Map<Long, List<Integer>> wavesByDay(String haven) {
        return IntStream.range(0, flow.waves().size())
                .filter(w -> flow.waves().get(w).first().haven().equals(haven))
                .filter(w ->
                        flow.waves().get(w).legs().stream().map(Skies::day).distinct().count() == 1)
                .boxed()
                .collect(
                        Collectors.groupingBy(
                                w -> Skies.day(flow.waves().get(w).first()),
                                TreeMap::new,
                                Collectors.toList()));
    }
}
