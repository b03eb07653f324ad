package org.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.muster.core.decide.Decider;
import org.muster.core.fact.Command;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;

/**
 * Every command that one operation accepted is given to another, in which none of its references
 * exist: no rule may record anything about a reference that is not there.
 */
class ReferencesElsewhereTest {
    private static final int STEPS = 400;
    private static final int SEEDS = 24;

    /** It names what it makes. */
    private static final Set<String> MAY = Set.of("BeginList");

    private record Given(UserId by, Command command) {}

    @Test
    void nothingIsRecordedAboutWhatBelongsToAnotherOperation() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        Map<String, Integer> tried = new HashMap<>();
        int accepted = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<Given> given = new ArrayList<>();
            RandomOperation.Result theirs =
                    RandomOperation.together(
                            seed,
                            STEPS,
                            (before, after, by, command, decision) -> {
                                if (decision instanceof Decision.Accepted) {
                                    given.add(new Given(by, command));
                                }
                            });
            RandomOperation.Result ours = RandomOperation.together(seed + 1_000, STEPS);
            Set<String> here = references(ours);
            Set<String> foreign = references(theirs);
            foreign.removeAll(here);
            View view = ours.merged();
            for (Given each : given) {
                Set<String> named = References.in(each.command());
                named.retainAll(foreign);
                if (named.isEmpty()) {
                    continue;
                }
                String name = each.command().getClass().getSimpleName();
                tried.merge(name, 1, Integer::sum);
                Context context =
                        new Context(
                                ours.end().plusSeconds(1),
                                each.by(),
                                new NodeId("node-0"),
                                new SeededIds(seed + 2_000));
                if (Decider.decide(view, each.command(), context)
                        instanceof Decision.Accepted(List<Fact> facts)) {
                    accepted++;
                    Set<String> told = References.in(facts);
                    told.retainAll(named);
                    if (!told.isEmpty() && !MAY.contains(name)) {
                        wrong.computeIfAbsent(name, one -> new TreeSet<>()).addAll(told);
                    }
                }
            }
        }
        int tries = tried.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf(
                "references elsewhere: %d commands of %d kinds, %d accepted%n",
                tries, tried.size(), accepted);
        assertThat(wrong).isEmpty();
        assertThat(tried).hasSizeGreaterThan(120);
    }

    private static Set<String> references(RandomOperation.Result of) {
        Set<String> all = new HashSet<>();
        for (Recorded each : of.facts()) {
            all.addAll(References.in(each.fact()));
        }
        return all;
    }
}
