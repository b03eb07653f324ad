package org.muster.core.sameness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.core.fact.Command;
import org.muster.core.fact.Fact;
import org.muster.core.fact.History;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.sameness.SamenessFact.FoundOne;
import org.muster.core.sameness.SamenessFact.FoundTwo;

/**
 * Which references are one person. It is read from all findings: of one pair the last counts, and
 * the findings that say "one" are taken in the order in which they were made, each unless it would
 * make one person of two who were found to be two; such findings contradict others, and wait for
 * somebody to settle them.
 *
 * <p>Threads: any.
 */
public final class Sameness {
    public static final Sameness NONE = new Sameness(Map.of(), Map.of(), List.of());

    private final Map<PersonId, List<PersonId>> together;
    private final Map<Pair, Finding> findings;
    private final List<Pair> contradicted;
    private final Renaming renaming = new Renaming(this::one);

    /** What is about several subjects is asked for by each of them. */
    private final Map<Recorded, Recorded> named = new ConcurrentHashMap<>();

    private Sameness(
            Map<PersonId, List<PersonId>> together,
            Map<Pair, Finding> findings,
            List<Pair> contradicted) {
        this.together = together;
        this.findings = findings;
        this.contradicted = List.copyOf(contradicted);
    }

    /** What the operation's record of who is who says. */
    public static Sameness of(History record) {
        SequencedMap<Pair, Finding> last = new LinkedHashMap<>();
        for (Recorded recorded : record) {
            switch (recorded.fact()) {
                case FoundOne one -> put(last, one, Finding.ONE);
                case FoundTwo two -> put(last, two, Finding.TWO);
                default -> {}
            }
        }
        Joining joining = new Joining();
        last.forEach((pair, finding) -> {
            if (finding == Finding.TWO) {
                joining.keepApart(pair);
            }
        });
        List<Pair> contradicted = new ArrayList<>();
        last.forEach((pair, finding) -> {
            if (finding == Finding.ONE && !joining.join(pair)) {
                contradicted.add(pair);
            }
        });
        return new Sameness(joining.groups(), new HashMap<>(last), contradicted);
    }

    private static void put(SequencedMap<Pair, Finding> last, SamenessFact fact, Finding finding) {
        Pair pair = Pair.of(fact);
        if (!pair.isOfOne()) {
            last.remove(pair);
            last.putLast(pair, finding);
        }
    }

    /** Whether every reference is a person of its own. */
    public boolean joinsNobody() {
        return together.isEmpty();
    }

    /** The reference under which a person is shown; any of theirs may be given. */
    public PersonId one(PersonId person) {
        List<PersonId> references = together.get(person);
        return references == null ? person : references.getFirst();
    }

    /** All references of a person, the one under which they are shown first. */
    public List<PersonId> references(PersonId person) {
        return together.getOrDefault(person, List.of(person));
    }

    /** The references whose person has other references than before. */
    public Set<PersonId> changedSince(Sameness before) {
        Set<PersonId> changed = new HashSet<>(together.keySet());
        changed.addAll(before.together.keySet());
        changed.removeIf(person -> references(person).equals(before.references(person)));
        return changed;
    }

    public boolean areOne(PersonId one, PersonId other) {
        return one(one).equals(one(other));
    }

    /** Whether somebody found any reference of one person to be another than any of the other. */
    public boolean areTwo(PersonId one, PersonId other) {
        return references(one).stream()
                .anyMatch(mine ->
                        references(other).stream()
                                .anyMatch(theirs ->
                                        findings.get(Pair.of(mine, theirs)) == Finding.TWO));
    }

    /** What was last found of two references, if anybody looked. */
    public Optional<Finding> findFinding(PersonId one, PersonId other) {
        return Optional.ofNullable(findings.get(Pair.of(one, other)));
    }

    /** Findings that say "one" of references that other findings keep apart. */
    public List<Pair> listContradicted() {
        return contradicted;
    }

    /** The fact with each person under the reference that is shown. */
    public Recorded named(Recorded recorded) {
        Fact fact = recorded.fact();
        if (fact instanceof SamenessFact || !namesAnother(fact)) {
            return recorded;
        }
        return named.computeIfAbsent(
                recorded,
                kept ->
                        new Recorded(
                                kept.node(),
                                kept.number(),
                                kept.millis(),
                                kept.counter(),
                                kept.by(),
                                kept.command(),
                                (Fact) renaming.of(kept.fact())));
    }

    /** The command with each person under the reference that is shown. */
    public Command named(Command command) {
        return joinsNobody() || command instanceof SamenessCommand
                ? command
                : (Command) renaming.of(command);
    }

    private boolean namesAnother(Fact fact) {
        for (Subject subject : fact.subjects()) {
            if (subject instanceof PersonId person && !one(person).equals(person)) {
                return true;
            }
        }
        return false;
    }
}
