package org.muster.core.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.FactId;
import org.muster.core.fact.History;
import org.muster.core.fact.Recorded;
import org.muster.core.gate.GateFact.DocumentRead;
import org.muster.core.gate.GateFact.IdentityWithdrawn;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Listings;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Detail;
import org.muster.core.register.RegisterFact.DetailsCorrected;
import org.muster.core.register.RegisterFact.PersonRegistered;

/** What sources tell of a person's birth, where it cannot all be true. */
final class Births {
    private Births() {}

    private record Told(FactId fact, BirthDate born, boolean inDocument) {}

    /**
     * The facts that tell births of which two contradict each other; none after a correction, which
     * somebody made who knew of them.
     */
    static List<FactId> listContradicting(History history) {
        Set<Listing> silent = Listings.silent(history);
        List<Told> told = new ArrayList<>();
        for (Recorded recorded : history) {
            if (isCorrection(recorded)) {
                told.clear();
            }
            if (recorded.fact() instanceof IdentityWithdrawn) {
                told.removeIf(Told::inDocument);
            }
            findBirth(recorded, silent)
                    .filter(born -> !born.equals(BirthDate.UNKNOWN))
                    .ifPresent(born ->
                            told.add(
                                    new Told(
                                            recorded.id(),
                                            born,
                                            recorded.fact() instanceof DocumentRead)));
        }
        return told.stream()
                .filter(one ->
                        told.stream().anyMatch(other -> one.born().contradicts(other.born())))
                .map(Told::fact)
                .toList();
    }

    private static boolean isCorrection(Recorded recorded) {
        return recorded.fact() instanceof DetailsCorrected corrected
                && (!corrected.details().born().equals(BirthDate.UNKNOWN)
                        || corrected.dropped().contains(Detail.BORN));
    }

    private static Optional<BirthDate> findBirth(Recorded recorded, Set<Listing> silent) {
        return switch (recorded.fact()) {
            case PersonRegistered registered -> Optional.of(registered.details().born());
            case DetailsCorrected corrected -> Optional.of(corrected.details().born());
            case DocumentRead read -> Optional.of(read.born());
            case RowListed row when !silent.contains(row.at()) ->
                    Optional.of(row.words().details().born());
            default -> Optional.empty();
        };
    }
}
