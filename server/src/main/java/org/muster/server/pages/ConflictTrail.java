package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.muster.core.arrival.ArrivalFact.ArrivalScanned;
import org.muster.core.conflict.ConflictFact;
import org.muster.core.custody.CustodyFact;
import org.muster.core.fact.Band;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.gate.GateFact.DocumentRead;
import org.muster.core.gate.GateFact.IdentityWithdrawn;
import org.muster.core.gate.GateFact.OffLoaded;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.ListingFact.RowParted;
import org.muster.core.manifest.ManifestFact;
import org.muster.core.register.RegisterFact.DetailsCorrected;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.sameness.SamenessFact;

/** What a conflict that is settled was about, and what settled it: found by its address alone. */
final class ConflictTrail {
    private final View view;

    ConflictTrail(View view) {
        this.view = view;
    }

    /** The facts that belong to it, oldest first; none where the address names nothing known. */
    List<Recorded> of(String reference) {
        List<Subject> about =
                Stream.of(reference.split("_")).flatMap(part -> find(part).stream()).toList();
        if (about.isEmpty()) {
            return List.of();
        }
        return view.history(about.getFirst()).stream()
                .filter(recorded -> belongs(recorded, about))
                .toList();
    }

    private static boolean belongs(Recorded recorded, List<Subject> about) {
        boolean names = recorded.fact().subjects().contains(about.getLast());
        return switch (recorded.fact()) {
            case ConflictFact explained -> true;
            case CustodyFact custody -> true;
            case DetailsCorrected corrected -> about.size() == 1;
            case PersonRegistered registered -> about.size() == 1;
            case DocumentRead read -> about.size() == 1;
            case IdentityWithdrawn withdrawn -> about.size() == 1;
            case RowListed row -> about.size() == 1;
            case RowParted parted -> about.size() == 1;
            case SamenessFact found -> about.size() == 1;
            case Boarded boarded -> names && about.getFirst() instanceof PersonId;
            case OffLoaded off -> names && about.getFirst() instanceof PersonId;
            case ArrivalScanned scan -> names && about.getFirst() instanceof PersonId;
            case ManifestFact manifest -> names;
            default ->
                    !(about.getFirst() instanceof PersonId) && !(about.getFirst() instanceof LegId);
        };
    }

    private static Optional<Subject> find(String part) {
        return Stream.<Function<String, Subject>>of(
                        PersonId::parse, LegId::parse, HouseholdId::parse, Band::parse)
                .flatMap(reading -> read(reading, part).stream())
                .filter(subject -> subject.toString().equals(part))
                .findFirst();
    }

    private static Optional<Subject> read(Function<String, Subject> reading, String part) {
        try {
            return Optional.of(reading.apply(part));
        } catch (IllegalArgumentException namesSomethingElse) {
            return Optional.empty();
        }
    }
}
