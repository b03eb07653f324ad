package org.muster.exercises.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.muster.core.fact.PersonId;
import org.muster.core.register.ContactOutcome;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.JoinHousehold;
import org.muster.core.register.RegisterCommand.RecordContact;
import org.muster.core.register.RegisterCommand.RecordPresence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.Intent;
import org.muster.core.request.PartyMember;
import org.muster.core.request.RequestCommand.AskForFamily;
import org.muster.core.request.RequestCommand.DeclareIntent;
import org.muster.core.request.RequestCommand.FamilyMember;
import org.muster.core.request.RequestCommand.MakeRequest;
import org.muster.core.request.RequestCommand.WithdrawRequest;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.exercises.cast.CastParty;
import org.muster.exercises.cast.CastPerson;

/**
 * What happens before anybody comes to a gate: lists are entered, people are called, families ask,
 * stay or change their minds.
 */
final class GroundMoves {
    private static final Source LIST =
            new Source(Source.Kind.CONSULAR_REGISTER, "consular register");
    private static final Source CALL = new Source(Source.Kind.CALL, "call desk");
    private static final Source FORM = new Source(Source.Kind.FORM, "request form");
    private static final String WORDING = "voluntary-departure-1";

    private final Script script;
    private final Cast cast;
    private final Instant listsRead;
    private final Instant asksFrom;

    GroundMoves(Script script, Cast cast, Instant listsRead, Instant asksFrom) {
        this.script = script;
        this.cast = cast;
        this.listsRead = listsRead;
        this.asksFrom = asksFrom;
    }

    void add(List<CastParty> parties) {
        int place = 0;
        for (CastParty party : parties) {
            if (party.listed()) {
                enter(party, place);
                call(party, place++);
            }
            decideOf(party);
        }
    }

    private void enter(CastParty party, int place) {
        Instant at = listsRead.plusSeconds(place);
        script.add(
                at,
                Roles.OFFICER,
                () -> new RegisterPersons(LIST, newPersons(party.members())),
                done -> cast.name(party.members(), Script.registered(done)));
        if (party.size() > 1) {
            script.add(at, Roles.OFFICER, () -> new JoinHousehold(cast.ids(party)));
        }
    }

    static List<NewPerson> newPersons(List<CastPerson> members) {
        return members.stream().map(one -> new NewPerson(one.details(), Presence.UNKNOWN)).toList();
    }

    /** Calls are spread between the reading of the lists and the first requests. */
    private void call(CastParty party, int place) {
        Duration time = Duration.between(listsRead.plus(Duration.ofHours(1)), asksFrom);
        Instant at =
                listsRead
                        .plus(Duration.ofHours(1))
                        .plusSeconds(Math.max(0, time.toSeconds()) * (place % 500) / 500);
        boolean reached = party.coming() != CastParty.Coming.UNREACHED;
        script.add(
                at,
                Roles.OFFICER,
                () -> {
                    PersonId first = cast.id(party.members().getFirst());
                    ContactOutcome outcome =
                            reached ? ContactOutcome.REACHED : ContactOutcome.NO_ANSWER;
                    return new RecordContact(
                            first, ContactPoint.Channel.PHONE, outcome, at, Note.NONE);
                });
        if (reached) {
            Presence presence =
                    party.coming() == CastParty.Coming.AWAY ? Presence.AWAY : Presence.HERE;
            script.add(
                    at,
                    Roles.OFFICER,
                    () -> new RecordPresence(cast.ids(party), presence, at, CALL));
        }
    }

    private void decideOf(CastParty party) {
        switch (party.coming()) {
            case ASKS -> ask(party);
            case CHANGES_MIND -> {
                ask(party);
                changeMind(party);
            }
            case STAYS ->
                    script.add(
                            party.asks(),
                            Roles.OFFICER,
                            () ->
                                    new DeclareIntent(
                                            cast.ids(party), Intent.STAYS, CALL, party.asks()));
            case WALKS_IN, AWAY, UNREACHED -> {}
        }
    }

    private void ask(CastParty party) {
        if (party.listed()) {
            script.add(
                    party.asks(),
                    Roles.OFFICER,
                    () -> request(party, CALL, Consent.Way.CALL),
                    done -> named(party, done));
        } else {
            script.add(
                    party.asks(),
                    Roles.PUBLIC,
                    () -> form(party),
                    done -> {
                        named(party, done);
                        cast.name(party.members(), Script.registered(done));
                    });
        }
    }

    private void named(CastParty party, org.muster.ledger.desk.Answer.Done done) {
        cast.name(party, Script.made(done, RequestMade.class).request());
    }

    private void changeMind(CastParty party) {
        Instant at = party.asks().plus(Duration.ofHours(20));
        script.add(at, Roles.OFFICER, () -> new WithdrawRequest(cast.request(party), List.of()));
        script.add(
                at,
                Roles.OFFICER,
                () -> new DeclareIntent(cast.ids(party), Intent.STAYS, CALL, at));
    }

    MakeRequest request(CastParty party, Source source, Consent.Way way) {
        List<PartyMember> members = new ArrayList<>();
        party.members().forEach(one -> members.add(new PartyMember(cast.id(one), one.listNeeds())));
        return new MakeRequest(
                members.getFirst().person(),
                members,
                new Consent(WORDING, party.asks(), way),
                source,
                Note.NONE);
    }

    private static AskForFamily form(CastParty party) {
        List<FamilyMember> family =
                party.members().stream()
                        .map(one -> new FamilyMember(one.details(), one.listNeeds()))
                        .toList();
        return new AskForFamily(
                family, new Consent(WORDING, party.asks(), Consent.Way.FORM), FORM, Note.NONE);
    }
}
