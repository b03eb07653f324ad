package org.muster.planning.check;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Everything that is wrong with a plan, all at once. */
public record Findings(List<Broken> broken) {
    public Findings {
        broken = List.copyOf(broken);
    }

    /** Whether the plan keeps every rule. */
    public boolean none() {
        return broken.isEmpty();
    }

    /** The rules that are broken at least once. */
    public Set<Rule> rules() {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        broken.forEach(one -> rules.add(one.rule()));
        return rules;
    }

    /** A line for each breach. */
    public String text() {
        return broken.stream()
                .map(one -> "[%s] %s".formatted(one.rule(), one.sentence()))
                .collect(joining("\n"));
    }
}
