package org.muster.testkit;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.muster.core.citizen.CitizenCommand.ChangeWish;
import org.muster.core.citizen.CitizenCommand.ConfirmSituation;
import org.muster.core.citizen.CitizenCommand.GiveContacts;
import org.muster.core.citizen.CitizenCommand.ReplacePin;
import org.muster.core.citizen.CitizenCommand.TellUs;
import org.muster.core.citizen.CitizenFact.FamilyTold;
import org.muster.core.citizen.PinCheck;
import org.muster.core.citizen.Wish;
import org.muster.core.fact.Command;
import org.muster.core.fact.RequestId;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.Need;
import org.muster.core.request.RequestCommand.FamilyMember;

/** What families tell of themselves. */
final class CitizenDraws extends Draw {
    private static final Source FORM = new Source(Source.Kind.FORM, "own page");

    CitizenDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(this::tell, this::tell, this::change, this::confirm, this::reach, this::pin);
    }

    private Command tell() {
        List<FamilyMember> family =
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i ->
                                new FamilyMember(
                                        details(),
                                        random.nextBoolean()
                                                ? List.of()
                                                : List.of(any(Need.values()))))
                        .toList();
        Consent consent = new Consent("v1", sight.now(), Consent.Way.FORM);
        return new TellUs(
                family,
                any(Wish.values()),
                consent,
                FORM,
                note(),
                note(),
                note(),
                pinCheck(),
                any(List.of("", "ar")));
    }

    private Command change() {
        return new ChangeWish(family(), any(Wish.values()), FORM);
    }

    private Command confirm() {
        return new ConfirmSituation(family(), note(), FORM);
    }

    private Command reach() {
        return new GiveContacts(
                family(),
                random.nextInt(6) == 0
                        ? List.of()
                        : List.of(new ContactPoint(ContactPoint.Channel.PHONE, "+22790000000")));
    }

    private Command pin() {
        return new ReplacePin(family(), pinCheck());
    }

    private PinCheck pinCheck() {
        return new PinCheck("check-" + random.nextInt(1000));
    }

    /** The family of somebody who told us, if anybody did. */
    private RequestId family() {
        List<RequestId> told =
                sight.persons().stream()
                        .flatMap(person ->
                                sight.view().history(person).findLast(FamilyTold.class).stream())
                        .map(FamilyTold::reference)
                        .distinct()
                        .toList();
        return told.isEmpty() ? new RequestId(1) : any(told);
    }
}
