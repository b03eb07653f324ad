package org.muster.testkit.refusal;

import static org.muster.testkit.Scenario.LIST;

import java.time.LocalDate;
import java.util.List;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.CorrectDetails;
import org.muster.core.register.RegisterCommand.LeaveHousehold;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.core.register.RegisterCommand.RecordPresence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterCommand.WithdrawDeath;
import org.muster.core.register.RegisterCommand.WithdrawPhoto;
import org.muster.core.register.RegisterRefusal;
import org.muster.core.register.Sex;
import org.muster.core.request.RequestCommand.AskForFamily;
import org.muster.core.request.RequestCommand.FamilyMember;

/** When a command about persons is refused. */
class RegisterRefusalsTest extends RefusalCases {

    RegisterRefusalsTest() {
        super(RegisterRefusal.class);
    }

    @Override
    void listCases() {
        register();
    }

    private void register() {
        when(
                RegisterRefusal.NO_SUCH_PERSON,
                s ->
                        s.refusing(RegisterRefusal.NO_SUCH_PERSON)
                                .does(new RecordDeath(NOBODY, LIST, Note.NONE)));
        when(
                RegisterRefusal.NOBODY,
                s -> {
                    s.refusing(RegisterRefusal.NOBODY).does(new RegisterPersons(LIST, List.of()));
                    s.open("F1").refusing(RegisterRefusal.NOBODY).board("F1");
                    s.refusing(RegisterRefusal.NOBODY).offLoad("F1");
                });
        when(
                RegisterRefusal.IN_THE_FUTURE,
                s ->
                        s.refusing(RegisterRefusal.IN_THE_FUTURE)
                                .does(
                                        new RecordPresence(
                                                s.persons("Gus"),
                                                Presence.HERE,
                                                s.now().plusSeconds(3600),
                                                LIST)));
        when(
                RegisterRefusal.REASON_NEEDED,
                s ->
                        s.refusing(RegisterRefusal.REASON_NEEDED)
                                .does(
                                        new CorrectDetails(
                                                s.person("Gus"), details("Gus"), Note.NONE)));
        when(
                RegisterRefusal.NOT_IN_HOUSEHOLD,
                s ->
                        s.refusing(RegisterRefusal.NOT_IN_HOUSEHOLD)
                                .does(
                                        new LeaveHousehold(
                                                s.person("Dan"), s.household("Diallo"), REASON)));
        when(
                RegisterRefusal.NOT_DEAD,
                s ->
                        s.refusing(RegisterRefusal.NOT_DEAD)
                                .does(new WithdrawDeath(s.person("Dan"), REASON)));
        when(
                RegisterRefusal.NO_PHOTO,
                s ->
                        s.refusing(RegisterRefusal.NO_PHOTO)
                                .does(new WithdrawPhoto(s.person("Dan"), REASON)));
        when(
                RegisterRefusal.ALREADY_DEAD,
                s ->
                        s.does(new RecordDeath(s.person("Dan"), LIST, Note.NONE))
                                .refusing(RegisterRefusal.ALREADY_DEAD)
                                .does(new RecordDeath(s.person("Dan"), LIST, Note.NONE)));
        when(
                RegisterRefusal.BORN_IN_THE_FUTURE,
                s -> {
                    Details unborn =
                            new Details(
                                    new PersonName("Unborn", "", ""),
                                    BirthDate.of(LocalDate.of(2999, 1, 1)),
                                    Sex.UNKNOWN,
                                    List.of(),
                                    List.of(),
                                    List.of());
                    s.refusing(RegisterRefusal.BORN_IN_THE_FUTURE)
                            .does(
                                    new RegisterPersons(
                                            LIST,
                                            List.of(new NewPerson(unborn, Presence.UNKNOWN))));
                    s.refusing(RegisterRefusal.BORN_IN_THE_FUTURE)
                            .does(
                                    new AskForFamily(
                                            List.of(new FamilyMember(unborn, List.of())),
                                            CONSENT,
                                            LIST,
                                            Note.NONE));
                });
    }

    private static Details details(String name) {
        return Details.ofName(new PersonName(name, "", ""));
    }
}
