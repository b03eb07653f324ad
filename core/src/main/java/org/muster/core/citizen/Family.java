package org.muster.core.citizen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.citizen.CitizenFact.FamilyTold;
import org.muster.core.citizen.CitizenFact.PinReplaced;
import org.muster.core.citizen.CitizenFact.SituationConfirmed;
import org.muster.core.citizen.CitizenFact.WishChanged;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.core.register.RegisterFact.DetailsCorrected;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.request.Request;

/**
 * A family as it told of itself, up to now.
 *
 * @param told the first that it told
 * @param wish the last that it said
 * @param place the last that it said, in its words
 * @param pin by which its PIN is recognised now
 * @param heard when it was last heard of on its own page
 */
public record Family(
        RequestId reference, FamilyTold told, Wish wish, Note place, PinCheck pin, Instant heard) {

    /** The reason of a correction that the family made itself. */
    static final Note OWN_WORDS = new Note("said by themselves");

    public static Optional<Family> find(View view, RequestId reference) {
        Optional<Family> family = Optional.empty();
        for (Recorded recorded : view.history(reference)) {
            if (recorded.fact() instanceof CitizenFact fact) {
                family = with(family, fact, recorded);
            }
        }
        return family;
    }

    /** Facts of one reference that nobody told first say nothing. */
    private static Optional<Family> with(
            Optional<Family> before, CitizenFact fact, Recorded recorded) {
        return switch (fact) {
            case FamilyTold told ->
                    before.isPresent() ? before : Optional.of(of(told, recorded.happened()));
            case WishChanged changed ->
                    before.map(family -> family.at(changed.wish(), family.place(), changed.at()));
            case SituationConfirmed confirmed ->
                    before.map(family ->
                            family.at(
                                    family.wish(),
                                    confirmed.place().text().isEmpty()
                                            ? family.place()
                                            : confirmed.place(),
                                    confirmed.at()));
            case PinReplaced replaced -> before.map(family -> family.with(replaced.pin()));
        };
    }

    private static Family of(FamilyTold told, Instant when) {
        return new Family(told.reference(), told, told.wish(), told.place(), told.pin(), when);
    }

    private Family at(Wish now, Note where, Instant when) {
        return new Family(reference, told, now, where, pin, when);
    }

    private Family with(PinCheck other) {
        return new Family(reference, told, wish, place, other, heard);
    }

    /** Who told it. */
    public PersonId person() {
        return told.person();
    }

    public List<PersonId> members() {
        return told.members();
    }

    /**
     * The ways to reach it that it gave itself. Whoever told it may be known by others too, and
     * what those said is not for whoever holds the PIN to see.
     */
    public List<ContactPoint> contacts(View view) {
        List<ContactPoint> given = List.of();
        for (Recorded recorded : view.history(person())) {
            given =
                    switch (recorded.fact()) {
                        case PersonRegistered one when one.person().equals(person()) ->
                                one.details().contacts();
                        case DetailsCorrected one
                                when one.person().equals(person())
                                        && one.reason().equals(OWN_WORDS) ->
                                one.details().contacts();
                        default -> given;
                    };
        }
        return given;
    }

    /** Its wish to leave, withdrawn or not; empty where it never wanted to. */
    public Optional<Request> findRequest(View view) {
        return Request.find(view, reference);
    }
}
