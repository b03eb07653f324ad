package org.muster.testkit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.account.AccountState;
import org.muster.core.fact.Band;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.gate.Bands;
import org.muster.core.gate.GateCommand.Board;
import org.muster.core.gate.GateCommand.Boarder;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.gate.GateCommand.Identify;
import org.muster.core.gate.GateCommand.LeaveGate;
import org.muster.core.gate.GateCommand.OffLoad;
import org.muster.core.gate.GateCommand.PutOnStandbyList;
import org.muster.core.gate.GateCommand.ReadDocument;
import org.muster.core.gate.GateCommand.RefuseBoarding;
import org.muster.core.gate.GateCommand.SignSplit;
import org.muster.core.gate.GateCommand.WithdrawIdentity;
import org.muster.core.gate.RefusalReason;
import org.muster.core.movement.Leg;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;

/** Commands at a gate. */
final class GateDraws extends Draw {

    GateDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::checkIn,
                this::checkIn,
                this::checkIn,
                this::checkIn,
                this::identify,
                this::withdrawIdentity,
                this::band,
                this::band,
                this::band,
                this::band,
                this::board,
                this::board,
                this::board,
                this::board,
                this::board,
                this::board,
                this::standby,
                this::refuse,
                this::offLoad,
                this::leaveGate,
                this::sign);
    }

    private Command checkIn() {
        return new CheckIn(
                withHousehold(
                        somebody(id ->
                                sight.accounts()
                                        .find(id)
                                        .filter(account -> account.state().wantsToTravel())
                                        .isPresent())),
                "shed");
    }

    private Command identify() {
        if (random.nextBoolean()) {
            return readDocument();
        }
        return new Identify(
                anybody(),
                Optional.of(
                        new TravelDocument(
                                any(TravelDocument.Kind.values()),
                                "FRA",
                                "SYN" + random.nextInt(1000))),
                random.nextBoolean() ? Optional.of(nationality()) : Optional.empty(),
                Optional.empty());
    }

    private Command readDocument() {
        Details said = details();
        return new ReadDocument(
                anybody(),
                new TravelDocument(
                        TravelDocument.Kind.PASSPORT, "FRA", "SYN" + random.nextInt(1000)),
                said.name(),
                said.born(),
                said.sex(),
                Optional.of(nationality()),
                Optional.empty(),
                said.sex() == Sex.UNKNOWN ? Optional.of(new Note("2:6 O>0")) : Optional.empty());
    }

    private Command withdrawIdentity() {
        return new WithdrawIdentity(
                somebody(id -> Person.find(sight.view(), id).flatMap(Person::verified).isPresent()),
                note());
    }

    private Command band() {
        return new GiveBand(
                somebody(id -> is(id, AccountState.AT_CONTROL_CENTRE) && !hasBand(id)), nextBand());
    }

    /** About the next on the roll; gates that are apart have the same roll, and so they clash. */
    private Band nextBand() {
        long given = sight.view().subjects(Subject.Kind.BAND).count();
        return new Band("B" + (100 + given + random.nextInt(5)));
    }

    private Command board() {
        LegId leg = leg(Leg::isBoarding);
        List<Boarder> boarders =
                withHousehold(somebody(this::canBoard)).stream()
                        .filter(id -> canBoard(id) || random.nextInt(8) == 0)
                        .map(id -> new Boarder(id, seating()))
                        .toList();
        return new Board(leg, boarders);
    }

    private boolean canBoard(PersonId person) {
        return is(person, AccountState.AT_CONTROL_CENTRE) && hasBand(person);
    }

    private boolean hasBand(PersonId person) {
        return Bands.findOf(sight.view(), person).isPresent();
    }

    private Command standby() {
        return new PutOnStandbyList(
                leg(isOpen()), few(id -> is(id, AccountState.AT_CONTROL_CENTRE)));
    }

    private Command refuse() {
        return new RefuseBoarding(
                leg(isOpen()),
                somebody(id -> is(id, AccountState.AT_CONTROL_CENTRE)),
                any(RefusalReason.values()),
                note());
    }

    private Command offLoad() {
        Leg boarding = any(sight.legs(), leg -> isOpen().test(leg) && !leg.aboard().isEmpty());
        if (boarding == null) {
            return board();
        }
        PersonId person = any(List.copyOf(boarding.aboard().keySet()));
        return new OffLoad(boarding.id(), withHousehold(person), note());
    }

    private Command leaveGate() {
        return new LeaveGate(few(id -> is(id, AccountState.AT_CONTROL_CENTRE)), note());
    }

    private Command sign() {
        PersonId person =
                somebody(
                        id -> Person.find(sight.view(), id).flatMap(Person::household).isPresent());
        return new SignSplit(household(person), leg(isOpen()), "Consul Synth", "medical care");
    }
}
