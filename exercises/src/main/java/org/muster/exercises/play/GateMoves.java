package org.muster.exercises.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Band;
import org.muster.core.gate.GateCommand.Board;
import org.muster.core.gate.GateCommand.Boarder;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.gate.GateCommand.Identify;
import org.muster.core.gate.GateCommand.OffLoad;
import org.muster.core.gate.GateCommand.PutOnStandbyList;
import org.muster.core.register.Note;
import org.muster.core.register.RegisterCommand.JoinHousehold;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.request.RequestCommand.SetOut;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.exercises.cast.CastParty;
import org.muster.exercises.cast.CastPerson;
import org.muster.exercises.folder.LegRow;

/** A family's way through a control centre onto a leg. */
final class GateMoves {
    /** One family in so many first waits on standby, or is taken off once and boards again. */
    private static final int STANDBY_EVERY = 23;

    private static final int OFF_LOAD_EVERY = 97;

    private final Script script;
    private final Cast cast;
    private final GroundMoves ground;
    private int families;

    GateMoves(Script script, Cast cast, GroundMoves ground) {
        this.script = script;
        this.cast = cast;
        this.ground = ground;
    }

    /** {@code queue} is the party's place in the leg's queue, from 0 to 1. */
    void add(CastParty party, LegRow leg, boolean first, double queue) {
        families++;
        Instant doors = doorsShut(leg);
        Instant at =
                boardingOpens(leg)
                        .plusMillis(
                                (long)
                                        (queue
                                                * 0.8
                                                * Duration.between(boardingOpens(leg), doors)
                                                        .toMillis()));
        if (first && party.coming() == CastParty.Coming.WALKS_IN) {
            walkIn(party, leg, at);
        } else if (first) {
            callForward(party, leg, at);
        }
        script.add(at, Roles.GATE, () -> new CheckIn(cast.ids(party), leg.from()));
        if (first) {
            identify(party, at);
        }
        board(party, leg, at.plusSeconds(60));
    }

    static Instant boardingOpens(LegRow leg) {
        return leg.departed().minus(Duration.ofHours(3));
    }

    static Instant doorsShut(LegRow leg) {
        return leg.departed().minus(Duration.ofMinutes(10));
    }

    private void callForward(CastParty party, LegRow leg, Instant at) {
        Instant offered =
                later(boardingOpens(leg).minus(Duration.ofHours(3)), party.asks().plusSeconds(60));
        script.add(
                offered,
                Roles.PLANNER,
                () ->
                        new OfferSeat(
                                cast.request(party), cast.leg(leg.label()), boardingOpens(leg)));
        script.add(
                offered.plusSeconds(300),
                Roles.OFFICER,
                () -> new AnswerOffer(cast.request(party), cast.leg(leg.label()), true));
        Instant leaves = later(at.minus(Duration.ofMinutes(50)), offered.plusSeconds(360));
        script.add(leaves, Roles.OFFICER, () -> new SetOut(cast.request(party), leaves));
    }

    private void walkIn(CastParty party, LegRow leg, Instant at) {
        Source gate = new Source(Source.Kind.GATE, leg.from());
        script.add(
                at.minusSeconds(30),
                Roles.GATE,
                () -> new RegisterPersons(gate, GroundMoves.newPersons(party.members())),
                done -> cast.name(party.members(), Script.registered(done)));
        if (party.size() > 1) {
            script.add(at.minusSeconds(20), Roles.GATE, () -> new JoinHousehold(cast.ids(party)));
        }
        script.add(
                at.minusSeconds(10),
                Roles.GATE,
                () -> ground.request(party, gate, Consent.Way.IN_PERSON),
                done -> cast.name(party, Script.made(done, RequestMade.class).request()));
    }

    private void identify(CastParty party, Instant at) {
        for (CastPerson person : party.members()) {
            script.add(
                    at.plusSeconds(20),
                    Roles.GATE,
                    () ->
                            new Identify(
                                    cast.id(person),
                                    person.passport(),
                                    Optional.of(person.nationality()),
                                    Optional.empty()));
            script.add(
                    at.plusSeconds(40),
                    Roles.GATE,
                    () ->
                            new GiveBand(
                                    cast.id(person), new Band("B%06d".formatted(person.number()))));
        }
    }

    private void board(CastParty party, LegRow leg, Instant at) {
        Instant boards = at;
        if (families % STANDBY_EVERY == 0) {
            script.add(
                    at,
                    Roles.GATE,
                    () -> new PutOnStandbyList(cast.leg(leg.label()), cast.ids(party)));
            boards = at.plusSeconds(900);
        }
        script.add(boards, Roles.GATE, () -> boarding(party, leg));
        if (families % OFF_LOAD_EVERY == 0) {
            Note reason = new Note("Baggage to be searched again");
            script.add(
                    boards.plusSeconds(120),
                    Roles.GATE,
                    () -> new OffLoad(cast.leg(leg.label()), cast.ids(party), reason));
            script.add(boards.plusSeconds(600), Roles.GATE, () -> boarding(party, leg));
        }
    }

    private Board boarding(CastParty party, LegRow leg) {
        List<Boarder> boarders =
                party.members().stream()
                        .map(person -> new Boarder(cast.id(person), person.seating()))
                        .toList();
        return new Board(cast.leg(leg.label()), boarders);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
