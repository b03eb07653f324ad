package org.muster.core.estimate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.Accounts;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.register.Person;
import org.muster.core.register.Presence;
import org.muster.core.register.Whereabouts;

/**
 * Where somebody was said to be, by whom and when, and how likely that still holds. What was said
 * stays what it is; only the chance fades.
 *
 * @param told the latest that was said, which may be that nobody knows
 * @param asOf the moment for which the chance is
 * @param usualSince when it was counted how others on the list answered; empty while nobody has
 *     made an estimate, and then half of a list are expected here
 */
public record PresenceNow(
        Optional<Whereabouts> told,
        Instant asOf,
        PresenceChance chance,
        Optional<Instant> usualSince) {

    /** Empty for whoever is not in the register. */
    public static Optional<PresenceNow> find(
            View view,
            OperationId operation,
            PersonId person,
            Accounts accounts,
            Instant moment,
            ZoneId zone) {
        Optional<Estimate> last = EstimateFact.findLast(view, operation);
        List<SourceCount> counts = last.map(Estimate::sources).orElse(List.of());
        Calibration calibration = last.map(Estimate::calibration).orElse(Calibration.UNTRIED);
        Optional<Whereabouts> told = Person.find(view, person).flatMap(Person::presence);
        return Reading.of(view, accounts, person, moment, zone)
                .map(reading ->
                        new PresenceNow(
                                told,
                                moment,
                                PresenceChance.of(reading, counts, calibration),
                                last.map(Estimate::asOf)));
    }

    public Presence presence() {
        return told.map(Whereabouts::presence).orElse(Presence.UNKNOWN);
    }

    /** How likely what was said still holds; empty while nobody knows where they are. */
    public Optional<Double> holds() {
        return switch (presence()) {
            case HERE -> Optional.of(chance.chance());
            case AWAY -> Optional.of(1 - chance.chance());
            case UNKNOWN -> Optional.empty();
        };
    }
}
