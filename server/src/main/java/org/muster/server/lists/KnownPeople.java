package org.muster.server.lists;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.muster.core.erasure.Erasure;
import org.muster.core.fact.Erases;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.DocumentRead;
import org.muster.core.gate.GateFact.IdentityWithdrawn;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.ListingFact.RowParted;
import org.muster.core.register.Details;
import org.muster.core.register.RegisterFact.DetailsCorrected;
import org.muster.core.register.RegisterFact.HouseholdJoined;
import org.muster.core.register.RegisterFact.HouseholdLeft;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.sameness.Sameness;
import org.muster.core.sameness.SamenessFact.FoundOne;
import org.muster.core.sameness.SamenessFact.FoundTwo;
import org.muster.core.weights.WeightsCommand.KeepWeights;
import org.muster.core.weights.WeightsFact.WeightsLearned;
import org.muster.identity.link.KnownPersons;
import org.muster.identity.link.Learned;
import org.muster.identity.link.Likely;
import org.muster.identity.link.LinkSettings;
import org.muster.identity.link.Listed;
import org.muster.ledger.desk.Desk;

/**
 * Everybody of one operation, ready to be compared with new rows, and kept in step with the desk:
 * whoever asks sees all that was durable when they began. Only while a list is compared, which can
 * take many seconds, it waits with what is new.
 *
 * <p>Threads: any.
 */
public final class KnownPeople {
    private final Desk desk;
    private final Set<PersonId> changed = new HashSet<>();
    private boolean taught;
    private final AtomicInteger asking = new AtomicInteger();
    private volatile KnownPersons persons;
    private Learned learned;
    private Sameness sameness;

    public KnownPeople(Desk desk) {
        this.desk = desk;
        // first listen, then read: a person changed meanwhile is taken in twice, never missed
        desk.onFacts(this::note);
        View view = desk.view();
        this.sameness = view.sameness();
        this.learned = KeptWeights.now(view, desk.operation());
        this.persons = everybody(view, learned);
    }

    /** In one order, so that the same facts teach the same to the last digit. */
    private static KnownPersons everybody(View view, Learned learned) {
        KnownPersons all = new KnownPersons(LinkSettings.USUAL, learned);
        view.persons()
                .sorted(Comparator.comparingLong(PersonId::value))
                .forEach(person -> add(all, view, person));
        return all;
    }

    /** Asks with everybody in step. */
    public <T> T ask(Function<KnownPersons, T> question) {
        asking.incrementAndGet();
        try {
            catchUp();
            return question.apply(persons);
        } finally {
            asking.decrementAndGet();
        }
    }

    /**
     * Known persons whom somebody may be who is entered just now, the likeliest first. Whoever
     * types does not wait for a list.
     */
    public List<Likely> findLikely(Details typed, int most) {
        if (asking.get() == 0) {
            catchUp();
        }
        return persons.findLikely(ListedRows.typed(typed), most);
    }

    /** What the rows that are known by now teach, where it is worth asking them. */
    Optional<KeepWeights> learn() {
        return ask(persons -> {
            View view = desk.view();
            int rows = persons.rows();
            if (!KeptWeights.isDue(view, desk.operation(), rows)) {
                return Optional.empty();
            }
            Learned taught = everybody(view, Learned.SHIPPED).learn();
            return Optional.of(KeptWeights.command(desk.operation(), taught, rows));
        });
    }

    private void note(List<Recorded> facts) {
        mark(facts);
        if (facts.stream().anyMatch(recorded -> recorded.fact() instanceof Erases)) {
            // whoever was erased is forgotten also where nobody asks for anybody
            var unused = Thread.ofVirtual().name("forget").start(this::catchUp);
        }
    }

    private void mark(List<Recorded> facts) {
        synchronized (changed) {
            for (Recorded recorded : facts) {
                taught |= recorded.fact() instanceof WeightsLearned;
                if (concerns(recorded.fact())) {
                    for (Subject subject : recorded.fact().subjects()) {
                        if (subject instanceof PersonId person) {
                            changed.add(person);
                        }
                    }
                }
            }
        }
    }

    private static boolean concerns(Fact fact) {
        return fact instanceof PersonRegistered
                || fact instanceof DetailsCorrected
                || fact instanceof DocumentRead
                || fact instanceof IdentityWithdrawn
                || fact instanceof HouseholdJoined
                || fact instanceof HouseholdLeft
                || fact instanceof RowListed
                || fact instanceof RowParted
                || fact instanceof FoundOne
                || fact instanceof FoundTwo;
    }

    private synchronized void catchUp() {
        Set<PersonId> now;
        boolean again;
        synchronized (changed) {
            if (changed.isEmpty() && !taught) {
                return;
            }
            again = taught;
            taught = false;
            now = new HashSet<>(changed);
            changed.clear();
        }
        View view = desk.view();
        if (again && judgesAnew(view)) {
            return;
        }
        now.addAll(view.sameness().changedSince(sameness));
        sameness = view.sameness();
        Set<PersonId> fresh = new HashSet<>();
        for (PersonId reference : now) {
            // those who were one with it a moment ago may be others now
            fresh.add(view.one(reference));
            ListedRows.names(view, reference).forEach(this::forget);
        }
        for (PersonId person : fresh) {
            ListedRows.names(view, person).forEach(this::forget);
            add(persons, view, person);
        }
    }

    /** An index judges by the same weights all its life: for others a new one takes its place. */
    private boolean judgesAnew(View view) {
        Learned kept = KeptWeights.now(view, desk.operation());
        if (isSame(kept, learned)) {
            return false;
        }
        learned = kept;
        sameness = view.sameness();
        persons = everybody(view, kept);
        return true;
    }

    private static boolean isSame(Learned one, Learned other) {
        return one.weights().toText().equals(other.weights().toText())
                && one.partners().equals(other.partners());
    }

    private void forget(String row) {
        if (persons.has(row)) {
            persons.remove(row);
        }
    }

    private static void add(KnownPersons persons, View view, PersonId person) {
        // of whoever is erased nothing is left that could be compared
        if (Erasure.isErased(view, person)) {
            return;
        }
        for (Listed row : ListedRows.of(view, person)) {
            persons.add(row, person.value());
        }
    }
}
