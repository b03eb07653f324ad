package org.muster.core.estimate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Recorded;
import org.muster.core.gate.GateFact;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Stay;
import org.muster.core.register.ContactOutcome;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterFact.ContactAttempted;
import org.muster.core.register.RegisterFact.PresenceRecorded;
import org.muster.core.request.RequestFact.IntentDeclared;
import org.muster.core.request.RequestFact.PartySetOut;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.core.station.StationFact;

/** Reads the facts about a person for signs of where they were. */
final class Signs {
    private final LocalDate today;
    private final ZoneId zone;

    Signs(Instant moment, ZoneId zone) {
        this.zone = zone;
        this.today = moment.atZone(zone).toLocalDate();
    }

    /** In the order in which things were so. */
    List<Sign> list(Iterable<Recorded> history, List<RowListed> speaking) {
        List<Sign> signs = new ArrayList<>(4);
        for (Recorded recorded : history) {
            find(recorded, speaking).ifPresent(signs::add);
        }
        signs.sort(Sign.ORDER);
        return signs;
    }

    private Optional<Sign> find(Recorded recorded, List<RowListed> speaking) {
        return switch (recorded.fact()) {
            case PresenceRecorded told -> sign(Sign.Kind.SAID, told.presence(), recorded);
            case RowListed row when speaking.contains(row) -> written(row, recorded);
            case RequestMade made -> sign(Sign.Kind.SAID, Presence.HERE, recorded);
            case PartySetOut out -> sign(Sign.Kind.SAID, Presence.HERE, recorded);
            case IntentDeclared meant -> meant(meant, recorded);
            case ContactAttempted contact
                    when contact.outcome() == ContactOutcome.REACHED
                            && contact.channel() == ContactPoint.Channel.IN_PERSON ->
                    sign(Sign.Kind.SEEN, Presence.HERE, recorded);
            case GateFact.ArrivedAtGate seen -> seen(recorded);
            case GateFact.Identified seen -> seen(recorded);
            case GateFact.Banded seen -> seen(recorded);
            case GateFact.Boarded seen -> seen(recorded);
            case GateFact.PutOnStandby seen -> seen(recorded);
            case GateFact.BoardingRefused seen -> seen(recorded);
            case GateFact.LeftGate seen -> seen(recorded);
            case StationFact.StationPassed seen -> seen(recorded);
            case StationFact.FormKeyed seen -> seen(recorded);
            default -> Optional.empty();
        };
    }

    private static Optional<Sign> meant(IntentDeclared meant, Recorded recorded) {
        return switch (meant.intent()) {
            case STAYS -> sign(Sign.Kind.SAID, Presence.HERE, recorded);
            case LEFT_ALONE -> sign(Sign.Kind.LEFT_ALONE, Presence.AWAY, recorded);
            case ABROAD -> sign(Sign.Kind.SAID, Presence.AWAY, recorded);
        };
    }

    /** Whom a list had here on a trip that is over since, it does not have here now. */
    private Optional<Sign> written(RowListed row, Recorded recorded) {
        LocalDate written = row.asOf().atZone(zone).toLocalDate();
        return row.words().presence() == Presence.UNKNOWN
                        || isOn(row.words().stay(), written) != isOn(row.words().stay(), today)
                ? Optional.empty()
                : sign(Sign.Kind.WRITTEN, row.words().presence(), recorded);
    }

    static boolean isOn(Stay stay, LocalDate day) {
        return stay.from().filter(day::isBefore).isEmpty()
                && stay.until().filter(day::isAfter).isEmpty();
    }

    private static Optional<Sign> seen(Recorded recorded) {
        return sign(Sign.Kind.SEEN, Presence.HERE, recorded);
    }

    private static Optional<Sign> sign(Sign.Kind kind, Presence presence, Recorded recorded) {
        return Optional.of(new Sign(kind, presence, recorded.happened(), recorded));
    }
}
