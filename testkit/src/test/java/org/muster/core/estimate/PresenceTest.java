package org.muster.core.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muster.core.account.Accounts;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.UserId;
import org.muster.core.register.ContactOutcome;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterFact.ContactAttempted;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.RegisterFact.PresenceRecorded;
import org.muster.core.register.Source;

/** How likely somebody is where they were said to be, over months and in any order of facts. */
class PresenceTest {
    private static final OperationId OPERATION = new OperationId("drill");
    private static final PersonId AWA = new PersonId(7);
    private static final NodeId HUB = new NodeId("hub");
    private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
    private static final Source REGISTER = new Source(Source.Kind.CONSULAR_REGISTER, "niamey");
    private static final Source CALL = new Source(Source.Kind.CALL, "hotline");

    private static Recorded on(int day, Fact fact) {
        return Recorded.of(
                new FactId(HUB, day + 1L),
                new Stamp(START.plus(Duration.ofDays(day)).toEpochMilli(), 0, HUB),
                new UserId("officer"),
                new CommandId(1, day),
                fact);
    }

    private static Recorded said(int day, Presence presence) {
        return on(day, new PresenceRecorded(AWA, presence, at(day), CALL));
    }

    private static Recorded registered() {
        return on(
                0,
                new PersonRegistered(
                        AWA, REGISTER, Details.ofName(new PersonName("Diallo", "Awa", ""))));
    }

    private static Instant at(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static PresenceNow now(List<Recorded> facts, int day) {
        Operation operation = new Operation();
        facts.forEach(operation::apply);
        return PresenceNow.find(
                        operation, OPERATION, AWA, new Accounts(operation), at(day), ZoneOffset.UTC)
                .orElseThrow();
    }

    @Test
    void whatWasSaidFadesAndNothingElseMakesItFresher() {
        for (Presence presence : List.of(Presence.HERE, Presence.AWAY)) {
            List<Recorded> facts = List.of(registered(), said(10, presence));
            double before = 1;
            double held = 1;
            for (int day = 10; day < 4_000; day += 7) {
                PresenceNow now = now(facts, day);
                assertThat(now.chance().fresh()).isLessThanOrEqualTo(before);
                before = now.chance().fresh();
                if (presence == Presence.HERE) {
                    assertThat(now.holds().orElseThrow()).isLessThanOrEqualTo(held);
                    held = now.holds().orElseThrow();
                }
            }
            assertThat(before).isLessThan(0.25);
        }
    }

    @Test
    void aWordHoldsForThirtyDaysAndLosesAFifthOfItsCertaintyInAYear() {
        List<Recorded> facts = List.of(registered(), said(10, Presence.HERE));
        assertThat(now(facts, 40).chance().chance()).isCloseTo(0.97, within(1e-9));
        assertThat(now(facts, 40 + 365).chance().fresh()).isCloseTo(0.85, within(1e-9));
    }

    @Test
    void aLaterWordMakesItFreshAgain() {
        List<Recorded> facts =
                List.of(registered(), said(10, Presence.HERE), said(900, Presence.HERE));
        assertThat(now(facts, 899).chance().fresh()).isLessThan(0.8);
        assertThat(now(facts, 900).chance().fresh()).isEqualTo(1);
        assertThat(now(facts, 900).holds().orElseThrow()).isCloseTo(0.97, within(1e-9));
        Recorded left = said(901, Presence.AWAY);
        PresenceNow gone = now(List.of(registered(), said(900, Presence.HERE), left), 901);
        assertThat(gone.presence()).isEqualTo(Presence.AWAY);
        assertThat(gone.holds().orElseThrow()).isCloseTo(0.97, within(1e-9));
        assertThat(gone.told().orElseThrow().evidence()).isEqualTo(left);
    }

    @Test
    void unknownStaysUnknownHoweverLikelyItIs() {
        Recorded silence =
                on(
                        3,
                        new ContactAttempted(
                                AWA,
                                ContactPoint.Channel.PHONE,
                                ContactOutcome.NO_ANSWER,
                                at(3),
                                new Note("")));
        for (List<Recorded> facts :
                List.of(List.of(registered()), List.of(registered(), silence))) {
            for (int day = 0; day < 2_000; day += 50) {
                PresenceNow now = now(facts, day);
                assertThat(now.presence()).isEqualTo(Presence.UNKNOWN);
                assertThat(now.holds()).isEmpty();
                assertThat(now.chance().why()).isEqualTo(PresenceChance.Why.ENTRY);
                assertThat(now.chance().chance()).isEqualTo(now.chance().usual());
            }
        }
        List<Recorded> takenBack =
                List.of(registered(), said(10, Presence.HERE), said(20, Presence.UNKNOWN));
        assertThat(now(takenBack, 20).holds()).isEmpty();
    }

    @Test
    void anyFactsInAnyOrderGiveTheSameChanceBetweenNoneAndAll() {
        Random random = new Random(26);
        for (int round = 0; round < 300; round++) {
            List<Recorded> facts = new ArrayList<>(List.of(registered()));
            int days = 1 + random.nextInt(1_500);
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                int day = 1 + random.nextInt(days) + i * 2_000;
                Presence presence = Presence.values()[random.nextInt(3)];
                Instant observed = at(random.nextInt(days));
                facts.add(on(day, new PresenceRecorded(AWA, presence, observed, CALL)));
            }
            int day = random.nextInt(5_000);
            PresenceNow now = now(facts, day);
            assertThat(now.chance().chance()).isBetween(0.0, 1.0);
            double sign = now.chance().sign().map(Sign::chance).orElse(now.chance().usual());
            assertThat(now.chance().chance())
                    .isBetween(
                            Math.min(sign, now.chance().usual()) - 1e-9,
                            Math.max(sign, now.chance().usual()) + 1e-9);
            Collections.shuffle(facts, random);
            assertThat(now(facts, day)).isEqualTo(now);
        }
    }
}
