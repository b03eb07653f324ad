package org.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.register.ContactOutcome;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterFact.ContactAttempted;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.RegisterFact.PresenceRecorded;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.Intent;
import org.muster.core.request.PartyMember;
import org.muster.core.request.RequestFact.IntentDeclared;
import org.muster.core.request.RequestFact.OfferAnswered;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.core.request.RequestFact.RequestWithdrawn;
import org.muster.core.request.RequestFact.SeatOffered;

/** What people say counts by when they said it, and offers by the clock. */
class DatedTest {

    private static final PersonId AWA = new PersonId(1);
    private static final Source LIST = new Source(Source.Kind.STAFF, "desk");
    private static final Instant NOON = Instant.parse("2023-08-01T12:00:00Z");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasSaidCountsInWhateverOrderItWasRecorded(long seed) {
        Random random = new Random(seed);
        List<Fact> said = new ArrayList<>();
        for (int minute = 1; minute <= 8; minute++) {
            said.add(draw(random, NOON.plus(Duration.ofMinutes(minute))));
        }
        View inTime = recorded(said);
        Collections.shuffle(said, random);
        View late = recorded(said);

        Account expected = new Accounts(inTime).get(AWA);
        Account account = new Accounts(late).get(AWA);
        assertThat(account.state()).isEqualTo(expected.state());
        assertThat(account.proof().fact()).isEqualTo(expected.proof().fact());
        assertThat(Person.get(late, AWA).presence().map(told -> told.evidence().fact()))
                .isEqualTo(Person.get(inTime, AWA).presence().map(told -> told.evidence().fact()));
    }

    private static Fact draw(Random random, Instant at) {
        return switch (random.nextInt(5)) {
            case 0 -> new PresenceRecorded(AWA, Presence.values()[random.nextInt(3)], at, LIST);
            case 1 -> new IntentDeclared(AWA, Intent.values()[random.nextInt(3)], LIST, at);
            case 2 ->
                    new RequestMade(
                            new RequestId(at.getEpochSecond()),
                            AWA,
                            List.of(new PartyMember(AWA, List.of())),
                            new Consent("v1", at, Consent.Way.CALL),
                            LIST,
                            Note.NONE);
            case 3 -> new RequestWithdrawn(new RequestId(7), List.of(AWA), at);
            default ->
                    new ContactAttempted(
                            AWA, ContactPoint.Channel.PHONE, ContactOutcome.REACHED, at, Note.NONE);
        };
    }

    /** Recorded an hour later, in the order given; registered before anything was said. */
    private static Operation recorded(List<Fact> facts) {
        List<Fact> all = new ArrayList<>(facts);
        all.addFirst(
                new PersonRegistered(AWA, LIST, Details.ofName(new PersonName("Awa", "", ""))));
        Operation operation = new Operation();
        NodeId node = new NodeId("hub");
        for (int i = 0; i < all.size(); i++) {
            Instant at = i == 0 ? NOON : NOON.plus(Duration.ofHours(1).plusSeconds(i));
            operation.apply(
                    Recorded.of(
                            new FactId(node, i + 1),
                            new Stamp(at.toEpochMilli(), 0, node),
                            new UserId("officer"),
                            new CommandId(1, i),
                            all.get(i)));
        }
        return operation;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsOfferedASeatLongerThanWasSaid(long seed) {
        RandomOperation.Result drawn =
                seed % 2 == 0
                        ? RandomOperation.together(seed, 120)
                        : RandomOperation.apart(seed, 120);
        View whole = drawn.merged();
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            long span = Duration.between(RandomOperation.START, drawn.end()).toSeconds() + 7200;
            Instant at = RandomOperation.START.plusSeconds(random.nextLong(span));
            View then = whole.asOf(Stamp.endOf(at));
            Accounts accounts = new Accounts(then);
            then.persons()
                    .flatMap(person -> accounts.find(person).stream())
                    .filter(account -> account.state() == AccountState.OFFERED)
                    .forEach(account -> assertThat(standing(then, account.person(), at)).isTrue());
        }
    }

    /** Told here without the fold: some offer has not expired or was accepted in time. */
    private static boolean standing(View view, PersonId person, Instant at) {
        Set<LegId> accepted = new HashSet<>();
        for (Recorded recorded : view.history(person)) {
            if (recorded.fact() instanceof OfferAnswered answer && answer.accepted()) {
                accepted.add(answer.leg());
            }
        }
        return view.history(person).stream()
                .anyMatch(recorded ->
                        recorded.fact() instanceof SeatOffered seats
                                && isOpen(view, seats.leg())
                                && (at.isBefore(seats.expires())
                                        || accepted.contains(seats.leg())));
    }

    private static boolean isOpen(View view, LegId leg) {
        Optional<Leg> found = Leg.find(view, leg);
        return found.isEmpty() || found.get().state() instanceof LegState.Open;
    }
}
