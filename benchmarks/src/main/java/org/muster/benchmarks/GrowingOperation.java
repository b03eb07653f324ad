package org.muster.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.muster.identity.link.Arrivals;
import org.muster.identity.link.Humans;
import org.muster.identity.link.KnownPersons;
import org.muster.identity.link.Learned;
import org.muster.identity.link.Link;
import org.muster.identity.link.LinkProgress;
import org.muster.identity.link.LinkSettings;
import org.muster.identity.link.Listed;
import org.muster.identity.link.Verdict;

/**
 * An operation that gets one list after another, as a server takes them in: who is known gets the
 * row, everybody else becomes a person, and what is in doubt a question, which somebody who knows
 * the truth may answer.
 */
final class GrowingOperation {
    private final KnownPersons known;
    private final Map<String, String> truths = new HashMap<>();
    private final Map<Long, List<String>> rowsOf = new HashMap<>();
    private final List<Link> open = new ArrayList<>();
    private long persons;
    private int questions;

    GrowingOperation(Learned learned) {
        this.known = new KnownPersons(LinkSettings.USUAL, learned);
    }

    /** Takes a list in. What it made to ask stands open until it is answered. */
    void take(List<ReadPopulation.Row> list) {
        List<Listed> rows = list.stream().map(ReadPopulation.Row::listed).toList();
        Arrivals arrivals = known.hold(rows, Humans.SILENT, LinkProgress.SILENT);
        Map<String, Long> groups = new HashMap<>();
        List<Verdict> verdicts = arrivals.verdicts();
        for (int i = 0; i < list.size(); i++) {
            ReadPopulation.Row row = list.get(i);
            truths.put(row.listed().id(), row.truth());
            long person =
                    switch (verdicts.get(i)) {
                        case Verdict.SameAs same -> same.person();
                        case Verdict.Doubt doubt -> newcomer(groups, doubt.group());
                        case Verdict.Newcomer newcomer -> newcomer(groups, newcomer.group());
                    };
            known.add(row.listed(), person);
            rowsOf.computeIfAbsent(person, one -> new ArrayList<>()).add(row.listed().id());
        }
        ask(arrivals);
    }

    private long newcomer(Map<String, Long> groups, String group) {
        return groups.computeIfAbsent(group, one -> ++persons);
    }

    private void ask(Arrivals arrivals) {
        Set<Set<Long>> asked = new HashSet<>();
        List<Link> links = new ArrayList<>();
        for (Verdict verdict : arrivals.verdicts()) {
            if (verdict instanceof Verdict.Doubt doubt) {
                doubt.candidates().forEach(candidate -> links.add(candidate.why()));
            }
        }
        arrivals.bridges().forEach(bridge -> links.add(bridge.why()));
        for (Link link : links) {
            Set<Long> pair = Set.copyOf(List.of(person(link.one()), person(link.other())));
            if (pair.size() == 2 && asked.add(pair)) {
                open.add(link);
                questions++;
            }
        }
    }

    /** Answers the open questions by the truth of their rows. */
    void answer() {
        for (Link link : open) {
            String truth = truth(link.one());
            if (!truth.isEmpty() && truth.equals(truth(link.other()))) {
                join(person(link.one()), person(link.other()));
            }
        }
        open.clear();
    }

    private void join(long one, long other) {
        if (one != other) {
            List<String> moved = Objects.requireNonNull(rowsOf.remove(other));
            moved.forEach(row -> known.move(row, one));
            Objects.requireNonNull(rowsOf.get(one)).addAll(moved);
        }
    }

    private long person(String row) {
        return known.getPerson(row);
    }

    private String truth(String row) {
        return Objects.requireNonNull(truths.get(row));
    }

    int rows() {
        return truths.size();
    }

    int questions() {
        return questions;
    }

    /** Over pairs of rows; a row that is nobody is a person of its own. */
    PairQuality quality() {
        Map<String, Integer> numbers = new HashMap<>();
        int[] truth = new int[truths.size()];
        int[] person = new int[truths.size()];
        int at = 0;
        for (String row : truths.keySet()) {
            String who = truth(row).isEmpty() ? row : truth(row);
            truth[at] = numbers.computeIfAbsent(who, one -> numbers.size());
            person[at++] = (int) person(row);
        }
        return PairQuality.of(truth, person);
    }
}
