package org.muster.server.pages;

import java.util.Collection;
import java.util.stream.Collectors;
import org.muster.core.conflict.Conflict;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.pass.Pass;
import org.muster.core.review.Apart;
import org.muster.core.sameness.Pair;

/** A conflict in one sentence. */
final class ConflictTitles {
    private final View view;
    private final Words words;

    ConflictTitles(View view, Words words) {
        this.view = view;
        this.words = words;
    }

    ConflictSheet.Line line(Conflict conflict) {
        return new ConflictSheet.Line(conflict.kind(), conflict.reference(), tell(conflict));
    }

    String tell(Conflict conflict) {
        return switch (conflict) {
            case Conflict.OnTwoLegs two -> say(two, name(two.person()), legs(two.legs()));
            case Conflict.BandTwice twice -> say(twice, twice.band(), names(twice.persons()));
            case Conflict.PassTwice twice ->
                    say(
                            twice,
                            twice.pass(),
                            Pass.of(view, twice.pass())
                                    .issued()
                                    .map(issued -> names(issued.members()))
                                    .orElseGet(() -> words.get("unknown")));
            case Conflict.OtherTextPublished other -> say(other, other.bulletin());
            case Conflict.OneAndTwo found -> say(found, pair(found.pair()));
            case Conflict.NotOnManifest not -> say(not, name(not.person()), leg(not.leg()));
            case Conflict.OneTwiceAboard twice ->
                    say(twice, name(twice.person()), leg(twice.leg()));
            case Conflict.HouseholdSplit split ->
                    say(split, names(split.persons()), legs(split.legs()));
            case Conflict.BirthsDiffer births -> say(births, name(births.person()));
            case Conflict.OverCapacity over ->
                    say(
                            over,
                            leg(over.leg()),
                            over.limits().getFirst().asked(),
                            over.limits().getFirst().allowed());
            case Conflict.SealedTwice twice -> say(twice, leg(twice.leg()));
            case Conflict.CustodyTwice twice ->
                    say(
                            twice,
                            leg(twice.leg()),
                            twice.holder(),
                            twice.claimants().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining(", ")));
            case Conflict.NotArrived not -> say(not, name(not.person()), leg(not.leg()));
            case Conflict.ArrivedUnseen seen -> say(seen, name(seen.person()), leg(seen.leg()));
            case Conflict.PartnerDiffers differs -> say(differs, leg(differs.leg()));
        };
    }

    private String say(Conflict conflict, Object... values) {
        return words.get("conflict.title." + conflict.kind(), values);
    }

    private String pair(Pair pair) {
        Apart apart = new Apart(view);
        return Names.of(apart, pair.first()) + " – " + Names.of(apart, pair.second());
    }

    String name(PersonId person) {
        return Names.of(view, person);
    }

    private String names(Collection<PersonId> persons) {
        return persons.stream().map(this::name).collect(Collectors.joining(", "));
    }

    String leg(LegId leg) {
        return Leg.find(view, leg).map(found -> found.plan().label()).orElseGet(leg::toString);
    }

    private String legs(Collection<LegId> legs) {
        return legs.stream().map(this::leg).collect(Collectors.joining(", "));
    }
}
