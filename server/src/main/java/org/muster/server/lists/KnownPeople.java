package org.muster.server.lists;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.ListingFact.RowParted;
import org.muster.core.register.RegisterFact.DetailsCorrected;
import org.muster.core.register.RegisterFact.HouseholdJoined;
import org.muster.core.register.RegisterFact.HouseholdLeft;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.sameness.Sameness;
import org.muster.core.sameness.SamenessFact.FoundOne;
import org.muster.core.sameness.SamenessFact.FoundTwo;
import org.muster.identity.link.KnownPersons;
import org.muster.identity.link.Learned;
import org.muster.identity.link.LinkSettings;
import org.muster.identity.link.Listed;
import org.muster.identity.link.Partners;
import org.muster.identity.link.Weights;
import org.muster.ledger.desk.Desk;

/**
 * Everybody of one operation, ready to be compared with new rows, and kept in step with the desk:
 * whoever asks sees all that was durable when they began.
 *
 * <p>Threads: any; askers take turns.
 */
public final class KnownPeople {
    private final Desk desk;
    private final KnownPersons persons =
            new KnownPersons(LinkSettings.USUAL, new Learned(Weights.SHIPPED, Partners.USUAL));
    private final Set<PersonId> changed = new HashSet<>();
    private Sameness sameness;

    public KnownPeople(Desk desk) {
        this.desk = desk;
        // first listen, then read: a person changed meanwhile is taken in twice, never missed
        desk.onFacts(this::note);
        View view = desk.view();
        this.sameness = view.sameness();
        view.persons().forEach(person -> add(view, person));
    }

    /** Asks with everybody in step. */
    public synchronized <T> T ask(Function<KnownPersons, T> question) {
        catchUp();
        return question.apply(persons);
    }

    private void note(List<Recorded> facts) {
        synchronized (changed) {
            for (Recorded recorded : facts) {
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
                || fact instanceof HouseholdJoined
                || fact instanceof HouseholdLeft
                || fact instanceof RowListed
                || fact instanceof RowParted
                || fact instanceof FoundOne
                || fact instanceof FoundTwo;
    }

    private void catchUp() {
        Set<PersonId> now;
        synchronized (changed) {
            if (changed.isEmpty()) {
                return;
            }
            now = new HashSet<>(changed);
            changed.clear();
        }
        View view = desk.view();
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
            add(view, person);
        }
    }

    private void forget(String row) {
        if (persons.has(row)) {
            persons.remove(row);
        }
    }

    private void add(View view, PersonId person) {
        for (Listed row : ListedRows.of(view, person)) {
            persons.add(row, person.value());
        }
    }
}
