package org.muster.benchmarks;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.UserId;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.Need;
import org.muster.core.request.PartyMember;
import org.muster.core.request.RequestCommand.MakeRequest;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;

/** Opens an operation where invented parties of one to six ask to leave, and plans its legs. */
final class Askers {
    private static final UserId USER = new UserId("bench");
    private static final Nationality OWN = new Nationality("FRA");
    private static final Source BOOK = new Source(Source.Kind.CONSULAR_REGISTER, "book");
    private static final int AT_ONCE = 60;

    private final Desk desk;
    private final Random random = new Random(BigOperation.SEED);
    private long commands;

    Askers(Desk desk) {
        this.desk = desk;
    }

    /** Answers how many people ask. */
    int fill(int parties, int legs) throws Exception {
        give(
                new OpenOperation(
                        desk.operation(),
                        new OperationPlan(
                                "Kabul",
                                OWN,
                                new Nationality("AFG"),
                                "Kabul",
                                ZoneId.of("Asia/Kabul"),
                                "Embassy",
                                true)));
        int people = 0;
        for (int made = 0; made < parties; made += AT_ONCE) {
            people += ask(Math.min(AT_ONCE, parties - made));
        }
        for (int i = 0; i < legs; i++) {
            give(new PlanLeg(leg(i)));
        }
        return people;
    }

    private int ask(int parties) throws Exception {
        List<Integer> sizes = new ArrayList<>();
        List<NewPerson> people = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            int size = 1 + random.nextInt(6);
            sizes.add(size);
            for (int member = 0; member < size; member++) {
                people.add(person(member));
            }
        }
        List<PersonId> ids =
                give(new RegisterPersons(BOOK, people)).facts().stream()
                        .map(recorded -> recorded.fact())
                        .filter(PersonRegistered.class::isInstance)
                        .map(fact -> ((PersonRegistered) fact).person())
                        .toList();
        int from = 0;
        for (int size : sizes) {
            List<PartyMember> party =
                    ids.subList(from, from + size).stream()
                            .map(id -> new PartyMember(id, needs()))
                            .toList();
            give(
                    new MakeRequest(
                            party.getFirst().person(),
                            party,
                            new Consent("v1", Instant.now(), Consent.Way.CALL),
                            BOOK,
                            new Note("")));
            from += size;
        }
        return people.size();
    }

    private NewPerson person(int member) {
        boolean infant = member > 2 && random.nextInt(6) == 0;
        int born = infant ? Year.now().getValue() - 1 : 1950 + random.nextInt(55);
        return new NewPerson(
                new Details(
                        new PersonName("Family " + commands, "No " + member, ""),
                        BirthDate.ofYear(born),
                        Sex.UNKNOWN,
                        List.of(OWN),
                        List.of(),
                        List.of()),
                Presence.HERE);
    }

    private List<Need> needs() {
        int drawn = random.nextInt(400);
        return drawn == 0
                ? List.of(Need.STRETCHER)
                : drawn < 6 ? List.of(Need.WHEELCHAIR) : List.of();
    }

    /** One each half hour, every tenth from another airport, 110 to 190 seats. */
    private static LegPlan leg(int number) {
        return new LegPlan(
                "K" + (number + 1),
                Mode.FLIGHT,
                "aircraft " + number % 18,
                number % 10 == 9 ? "Mazar" : "Kabul airport",
                number % 2 == 0 ? "Doha" : "Islamabad",
                Leads.OUT,
                Instant.now().plus(120 + 31L * number, ChronoUnit.MINUTES),
                new Capacities(
                        OptionalInt.of(110 + 10 * (number % 9)),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        "",
                        OptionalInt.of(6)));
    }

    private Answer.Done give(Command command) throws Exception {
        return ask(desk, new CommandId(1, ++commands), command);
    }

    static Answer.Done ask(Desk desk, CommandId id, Command command) throws Exception {
        if (desk.ask(id, USER, command) instanceof Answer.Done done) {
            return done;
        }
        throw new IllegalStateException(command.getClass().getSimpleName() + " was refused");
    }
}
