package org.muster.testkit.refusal;

import java.util.List;
import org.muster.core.citizen.CitizenCommand.ChangeWish;
import org.muster.core.citizen.CitizenCommand.GiveContacts;
import org.muster.core.citizen.CitizenCommand.TellUs;
import org.muster.core.citizen.CitizenFact.FamilyTold;
import org.muster.core.citizen.CitizenRefusal;
import org.muster.core.citizen.PinCheck;
import org.muster.core.citizen.Wish;
import org.muster.core.fact.RequestId;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.request.RequestCommand.FamilyMember;
import org.muster.testkit.Scenario;

/** When nothing that a family tells is recorded. */
class CitizenRefusalsTest extends RefusalCases {

    CitizenRefusalsTest() {
        super(CitizenRefusal.class);
    }

    @Override
    void listCases() {
        when(
                CitizenRefusal.NO_SUCH_FAMILY,
                s ->
                        s.refusing(CitizenRefusal.NO_SUCH_FAMILY)
                                .does(change(s.request("Fay"), Wish.STAY)));
        when(
                CitizenRefusal.SAME_WISH,
                s -> {
                    RequestId reference = told(s, Wish.STAY);
                    s.refusing(CitizenRefusal.SAME_WISH).does(change(reference, Wish.STAY));
                });
        when(
                CitizenRefusal.NO_CONTACT,
                s -> {
                    RequestId reference = told(s, Wish.STAY);
                    s.refusing(CitizenRefusal.NO_CONTACT)
                            .does(new GiveContacts(reference, List.of()));
                });
    }

    private static ChangeWish change(RequestId reference, Wish wish) {
        return new ChangeWish(reference, wish, Scenario.LIST);
    }

    private static RequestId told(Scenario s, Wish wish) {
        FamilyMember one =
                new FamilyMember(Details.ofName(new PersonName("Hal", "", "")), List.of());
        TellUs tell =
                new TellUs(
                        List.of(one),
                        wish,
                        CONSENT,
                        Scenario.LIST,
                        Note.NONE,
                        Note.NONE,
                        Note.NONE,
                        new PinCheck("check"),
                        "");
        return s.give(tell).stream()
                .filter(FamilyTold.class::isInstance)
                .map(fact -> ((FamilyTold) fact).reference())
                .findFirst()
                .orElseThrow();
    }
}
