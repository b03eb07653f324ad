package org.muster.core.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.DocumentRead;
import org.muster.core.gate.GateFact.Identified;
import org.muster.core.gate.GateFact.IdentityWithdrawn;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.ListingFact.RowParted;
import org.muster.core.register.RegisterFact.DeathRecorded;
import org.muster.core.register.RegisterFact.DeathWithdrawn;
import org.muster.core.register.RegisterFact.DetailsCorrected;
import org.muster.core.register.RegisterFact.HouseholdJoined;
import org.muster.core.register.RegisterFact.HouseholdLeft;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.RegisterFact.PresenceRecorded;

/**
 * One human being, as all facts about them tell. Claimed nationalities are what people and lists
 * say; the verified one is what a gate saw in a document; {@code countAs} is a choice someone made
 * for the totals.
 */
public record Person(
        PersonId id,
        Source source,
        Details details,
        Optional<Whereabouts> presence,
        Optional<HouseholdId> household,
        Optional<Nationality> verified,
        Optional<Nationality> countAs,
        boolean dead) {

    public static Person get(View view, PersonId id) {
        return find(view, id)
                .orElseThrow(() ->
                        new IllegalArgumentException("person " + id + " is not in the register"));
    }

    /**
     * The person, once they have been registered. Other facts may arrive before that one; they
     * wait.
     */
    public static Optional<Person> find(View view, PersonId id) {
        PersonFold fold = new PersonFold();
        for (Recorded recorded : view.history(id)) {
            fold.take(recorded);
        }
        return fold.toPerson(view.one(id));
    }

    /**
     * Everything that was told of where somebody is and holds still, in the order of when it was
     * so; empty while nobody has registered them.
     */
    public static List<Whereabouts> listWhereabouts(View view, PersonId id) {
        PersonFold fold = new PersonFold();
        for (Recorded recorded : view.history(id)) {
            fold.take(recorded);
        }
        return fold.listWhereabouts();
    }

    public Presence presenceNow() {
        return presence.map(Whereabouts::presence).orElse(Presence.UNKNOWN);
    }

    /** The first claimed nationality, if any. */
    public Optional<Nationality> firstClaimed() {
        return details.claimed().stream().findFirst();
    }

    /**
     * The nationality for totals: the chosen one, else the verified one, else the first claimed.
     */
    public Optional<Nationality> counted() {
        return countAs.or(() -> verified).or(this::firstClaimed);
    }

    private static final class PersonFold {
        private final Sayings sayings = new Sayings();
        private final List<Whereabouts> whereabouts = new ArrayList<>(2);
        private Optional<HouseholdId> household = Optional.empty();
        private Optional<Nationality> verified = Optional.empty();
        private Optional<Nationality> countAs = Optional.empty();
        private boolean dead;

        void take(Recorded recorded) {
            switch (recorded.fact()) {
                case PersonRegistered r -> sayings.register(r);
                case DetailsCorrected c -> sayings.correct(c);
                case RowListed row -> list(row, recorded);
                case RowParted parted -> {
                    sayings.part(parted);
                    silence(parted.at());
                }
                case PresenceRecorded p ->
                        whereabouts.add(
                                new Whereabouts(p.presence(), p.observed(), p.source(), recorded));
                case HouseholdJoined j -> household = Optional.of(j.household());
                case HouseholdLeft l -> household = household.filter(h -> !h.equals(l.household()));
                case Identified i -> takeIdentified(i);
                case DocumentRead read -> sayings.show(read);
                case IdentityWithdrawn w -> {
                    sayings.withdrawShown();
                    verified = Optional.empty();
                    countAs = Optional.empty();
                }
                case DeathRecorded d -> dead = true;
                case DeathWithdrawn w -> dead = false;
                default -> {}
            }
        }

        private void list(RowListed row, Recorded recorded) {
            sayings.list(row);
            row.replaces().ifPresent(this::silence);
            if (row.words().presence() != Presence.UNKNOWN) {
                whereabouts.add(
                        new Whereabouts(
                                row.words().presence(), row.asOf(), row.source(), recorded));
            }
        }

        private void silence(Listing at) {
            whereabouts.removeIf(
                    told -> told.evidence().fact() instanceof RowListed row && row.at().equals(at));
        }

        /** A look that showed no nationality says nothing of the one that was seen before. */
        private void takeIdentified(Identified look) {
            verified = look.verified().or(() -> verified);
            countAs = look.countAs().or(() -> countAs);
        }

        /**
         * The latest observation counts, which need not be the latest recorded: an old list may be
         * read in late.
         */
        private Optional<Whereabouts> latest() {
            Whereabouts latest = null;
            for (Whereabouts told : whereabouts) {
                if (latest == null || !told.observed().isBefore(latest.observed())) {
                    latest = told;
                }
            }
            return Optional.ofNullable(latest);
        }

        List<Whereabouts> listWhereabouts() {
            if (sayings.source().isEmpty()) {
                return List.of();
            }
            // stable: of one moment what was recorded later counts
            whereabouts.sort(Comparator.comparing(Whereabouts::observed));
            return List.copyOf(whereabouts);
        }

        Optional<Person> toPerson(PersonId id) {
            return sayings.source()
                    .map(source ->
                            new Person(
                                    id,
                                    source,
                                    sayings.details(),
                                    latest(),
                                    household,
                                    verified,
                                    countAs,
                                    dead));
        }
    }

    /** Everybody who has been registered. */
    public static List<Person> listAll(View view) {
        return view.persons().flatMap(id -> find(view, id).stream()).toList();
    }
}
