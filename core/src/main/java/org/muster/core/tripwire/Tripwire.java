package org.muster.core.tripwire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.TripwireId;
import org.muster.core.fact.View;
import org.muster.core.tripwire.TripwireFact.OfTripwire;
import org.muster.core.tripwire.TripwireFact.TripwireAnswered;
import org.muster.core.tripwire.TripwireFact.TripwireChanged;
import org.muster.core.tripwire.TripwireFact.TripwireWithdrawn;
import org.muster.core.tripwire.TripwireFact.TripwireWritten;

/**
 * A tripwire as it stands.
 *
 * @param key stands for it where words are sealed
 * @param since when the plan of now was written
 * @param firings when it fired by this plan, the oldest first; each takes the signals of its own
 * @param answers in the order in which they were given
 * @param withdrawn why it waits no more; empty while it does
 * @param asks whether somebody has to decide now
 */
public record Tripwire(
        TripwireId id,
        PersonId key,
        TripwirePlan plan,
        Instant since,
        List<Firing> firings,
        List<TripwireAnswered> answers,
        Optional<TripwireWithdrawn> withdrawn,
        boolean asks) {

    /** Those that ask first, then those that wait, by name. */
    public static final Comparator<Tripwire> ORDER =
            Comparator.comparing((Tripwire one) -> !one.asks())
                    .thenComparing(one -> one.withdrawn().isPresent())
                    .thenComparing(one -> one.plan().name().text())
                    .thenComparing(one -> one.id().value());

    public Tripwire {
        firings = List.copyOf(firings);
        answers = List.copyOf(answers);
    }

    public static Optional<Tripwire> find(View view, TripwireId id) {
        Optional<PersonId> key = Optional.empty();
        Optional<TripwirePlan> plan = Optional.empty();
        Instant since = Instant.MIN;
        List<TripwireAnswered> answers = new ArrayList<>(0);
        Optional<TripwireWithdrawn> withdrawn = Optional.empty();
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof OfTripwire fact) {
                switch (fact) {
                    case TripwireWritten first -> {
                        if (key.isEmpty()) {
                            key = Optional.of(first.person());
                            plan = Optional.of(first.plan());
                            since = recorded.stamp().instant();
                        }
                    }
                    case TripwireChanged change -> {
                        plan = Optional.of(change.plan());
                        since = recorded.stamp().instant();
                    }
                    case TripwireWithdrawn end -> withdrawn = Optional.of(end);
                    case TripwireAnswered answer -> answers.add(answer);
                }
            }
        }
        if (key.isEmpty() || plan.isEmpty()) {
            return Optional.empty();
        }
        List<Firing> firings = fired(new Signals(view).list(plan.get()), plan.get(), since);
        boolean asks = withdrawn.isEmpty() && asks(firings, answers, view.moment());
        return Optional.of(
                new Tripwire(id, key.get(), plan.get(), since, firings, answers, withdrawn, asks));
    }

    public static List<Tripwire> listAll(View view) {
        return view.subjects(Subject.Kind.TRIPWIRE)
                .flatMap(id -> find(view, (TripwireId) id).stream())
                .sorted(ORDER)
                .toList();
    }

    /** Those of which the crisis room is alarmed: they fired, and nobody has decided. */
    public static List<Tripwire> listAsking(View view) {
        return listAll(view).stream().filter(Tripwire::asks).toList();
    }

    /**
     * One pass: as soon as enough signals lie within the time, it fires and begins anew. What was
     * so long before it was written fires nothing.
     */
    private static List<Firing> fired(List<Signal> signals, TripwirePlan plan, Instant since) {
        List<Firing> firings = new ArrayList<>(0);
        List<Signal> fresh = new ArrayList<>();
        for (Signal signal : signals) {
            Instant oldest = signal.at().minus(plan.within());
            fresh.removeIf(before -> before.at().isBefore(oldest));
            if (signal.at().isBefore(since.minus(plan.within()))) {
                continue;
            }
            fresh.add(signal);
            if (fresh.size() >= plan.needed()) {
                firings.add(new Firing(signal.at(), known(fresh, since), fresh));
                fresh.clear();
            }
        }
        return firings;
    }

    private static Instant known(List<Signal> signals, Instant since) {
        return signals.stream()
                .map(Signal::known)
                .filter(since::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(since);
    }

    private static boolean asks(List<Firing> firings, List<TripwireAnswered> answers, Instant now) {
        if (firings.isEmpty()) {
            return false;
        }
        if (answers.isEmpty() || firings.getLast().at().isAfter(answers.getLast().firedAt())) {
            return true;
        }
        return answers.getLast().until().filter(until -> !now.isBefore(until)).isPresent();
    }

    public Optional<Firing> findLast() {
        return firings.isEmpty() ? Optional.empty() : Optional.of(firings.getLast());
    }
}
