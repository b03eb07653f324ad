package org.muster.testkit;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Note;
import org.muster.core.request.Consent;
import org.muster.core.request.Intent;
import org.muster.core.request.Need;
import org.muster.core.request.PartyMember;
import org.muster.core.request.Request;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.AskForFamily;
import org.muster.core.request.RequestCommand.CallParty;
import org.muster.core.request.RequestCommand.DeclareIntent;
import org.muster.core.request.RequestCommand.FamilyMember;
import org.muster.core.request.RequestCommand.MakeRequest;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.request.RequestCommand.RecordNeeds;
import org.muster.core.request.RequestCommand.SetOut;
import org.muster.core.request.RequestCommand.WithdrawRequest;

/** Commands about requests and offers. */
final class RequestDraws extends Draw {

    RequestDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::family,
                this::family,
                this::request,
                this::withdraw,
                this::intent,
                this::needs,
                this::offer,
                this::answer,
                this::setOut);
    }

    private Command family() {
        List<FamilyMember> family =
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(i -> new FamilyMember(details(), needList()))
                        .toList();
        return new AskForFamily(family, consent(), STAFF, Note.NONE);
    }

    private Command request() {
        List<PersonId> party = few(id -> Request.listOpen(sight.view(), id).isEmpty());
        return new MakeRequest(
                party.isEmpty() ? anybody() : party.getFirst(),
                party.stream().map(id -> new PartyMember(id, needList())).toList(),
                consent(),
                source(),
                Note.NONE);
    }

    private Command withdraw() {
        Request request = openRequest();
        if (request == null) {
            return family();
        }
        return new WithdrawRequest(
                request.id(),
                random.nextBoolean() ? List.of() : List.of(request.members().getFirst()));
    }

    private Command intent() {
        return new DeclareIntent(
                few(id -> true),
                any(Intent.values()),
                source(),
                sight.now().minusSeconds(random.nextInt(7200)));
    }

    private Command needs() {
        return new RecordNeeds(anybody(), needList());
    }

    private Command offer() {
        Request request = openRequest();
        if (request == null) {
            return family();
        }
        LegId leg = leg(isOpen());
        Instant expires = sight.now().plusSeconds(3600);
        return switch (random.nextInt(4)) {
            case 0 -> new CallParty(request.id(), leg, expires, OptionalInt.empty());
            case 1 -> new CallParty(request.id(), leg, expires, OptionalInt.of(random.nextInt(5)));
            default -> new OfferSeat(request.id(), leg, expires);
        };
    }

    private Command answer() {
        List<Request> offered =
                sight.requests().stream().filter(request -> request.offer().isPresent()).toList();
        if (offered.isEmpty()) {
            return offer();
        }
        Request request = any(offered);
        LegId leg = request.offer().orElseThrow().leg();
        return new AnswerOffer(request.id(), leg, random.nextBoolean());
    }

    private Command setOut() {
        Request request = openRequest();
        return request == null ? family() : new SetOut(request.id(), sight.now());
    }

    private Consent consent() {
        return new Consent(
                random.nextInt(8) == 0 ? "" : "v1",
                sight.now().minusSeconds(random.nextInt(600)),
                any(Consent.Way.values()));
    }

    private List<Need> needList() {
        return random.nextInt(3) > 0 ? List.of() : List.of(any(Need.values()));
    }
}
