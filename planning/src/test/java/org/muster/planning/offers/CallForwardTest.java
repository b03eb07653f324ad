package org.muster.planning.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.muster.planning.offers.Choice.Verdict;

class CallForwardTest {
    private static final Instant NOW = Draws.NOW;

    @Test
    void theRiskIsNeverPassedByGoingThroughEverySet() {
        int proposed = 0;
        for (long seed = 0; seed < 150; seed++) {
            Draws draw = new Draws(seed);
            Situation situation = small(draw, draw.between(0.005, 0.3));
            Proposal proposal = CallForward.propose(situation);
            List<Called> before = situation.called();
            List<Called> all = with(before, proposal);
            if (all.size() == before.size()) {
                continue;
            }
            proposed++;
            BruteForce force = new BruteForce(situation.rates());
            Room room = situation.room();
            assertThat(force.above(all, Measure.SEATS, room.seats() + room.standby()))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(situation.risk() + 1e-9);
            assertThat(force.above(all, Measure.SOULS, room.souls().getAsInt() + room.standby()))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(situation.risk() + 1e-9);
        }
        assertThat(proposed).isGreaterThan(100);
    }

    @Test
    void nobodyWhoIsLeftForTheRiskWouldHaveFitted() {
        for (long seed = 0; seed < 60; seed++) {
            Situation situation = small(new Draws(seed), 0.05);
            Proposal proposal = CallForward.propose(situation);
            Overflow overflow = new Overflow(new Yield(situation.rates()), situation.room());
            for (Choice choice : proposal.choices()) {
                if (choice.verdict() == Verdict.TOO_RISKY) {
                    List<Called> more = with(situation.called(), proposal);
                    more.add(Called.now(choice.party(), NOW));
                    assertThat(overflow.of(more)).as("seed %d", seed).isGreaterThan(0.05);
                }
            }
        }
    }

    @Test
    void everyWaitingPartyIsToldOnceAndWhole() {
        for (long seed = 0; seed < 60; seed++) {
            Situation situation = small(new Draws(seed), 0.05);
            Proposal proposal = CallForward.propose(situation);
            assertThat(proposal.choices().stream().map(Choice::party))
                    .containsExactlyElementsOf(situation.waiting());
            assertThat(proposal.choices())
                    .allSatisfy(choice ->
                            assertThat(choice.expires().isPresent()).isEqualTo(choice.called()));
        }
    }

    @Test
    void aLargerRiskNeverCallsFewerInTurn() {
        for (long seed = 0; seed < 40; seed++) {
            int before = 0;
            for (double risk : new double[] {0.001, 0.01, 0.05, 0.1, 0.3, 0.6}) {
                Proposal proposal = CallForward.propose(small(new Draws(seed), risk));
                int inTurn =
                        (int)
                                proposal.choices().stream()
                                        .filter(choice -> choice.verdict() == Verdict.NEXT)
                                        .count();
                assertThat(inTurn)
                        .as("seed %d, risk %s", seed, risk)
                        .isGreaterThanOrEqualTo(before);
                before = inTurn;
            }
        }
    }

    @Test
    void moreAreCalledThanThereAreSeatsAndFewerThanAllWouldFill() {
        Proposal proposal = CallForward.propose(leg(100, 10, new Draws(5).parties(400)));
        assertThat(proposal.seats()).isBetween(110, 500);
        assertThat(proposal.after().overflow()).isLessThanOrEqualTo(0.05);
        assertThat(proposal.after().high()).isLessThanOrEqualTo(110);
        assertThat(proposal.nextWave()).isPresent();
    }

    @Test
    void whoCannotBeThereInTimeIsNotCalled() {
        Party near = party("near", 1, Optional.of(Duration.ofMinutes(30)), 0);
        Party far = party("far", 0, Optional.of(Duration.ofHours(8)), 0);
        Party unknown = party("unknown", 0, Optional.empty(), 0);
        Situation situation = leg(100, 10, List.of(near, far, unknown));
        List<Choice> choices = CallForward.propose(situation).choices();
        assertThat(choices.stream().map(Choice::verdict))
                .containsExactly(Verdict.TOO_LATE, Verdict.NEXT, Verdict.NEXT);
        // 3 h of an assumed journey, an hour's margin, in 6 h: the answer is needed within 2 h
        assertThat(choices.get(1).expires()).contains(NOW.plus(Duration.ofHours(2)));
        assertThat(choices.get(2).expires()).contains(NOW.plus(Notice.WINDOW));
    }

    @Test
    void stretchersAreNeverOverbooked() {
        List<Party> lying = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Party one = party("L" + i, 0, Optional.empty(), 0);
            lying.add(
                    new Party(
                            one.id(),
                            new PartySize(1, 0, 1),
                            one.group(),
                            0,
                            NOW.plusSeconds(i),
                            one.travel(),
                            0));
        }
        Situation all = leg(100, 10, lying);
        Room room = new Room(100, OptionalInt.empty(), OptionalInt.of(3), 10);
        Situation situation =
                new Situation(room, List.of(), lying, all.rates(), all.notice(), all.share(), 0.05);
        assertThat(CallForward.propose(situation).choices().stream().map(Choice::verdict))
                .containsExactly(Verdict.NEXT, Verdict.NEXT, Verdict.NEXT, Verdict.NO_STRETCHER);
    }

    @Test
    void nobodyIsCalledWhereTheChanceIsPassedAlready() {
        List<Called> here =
                new Draws(1)
                        .parties(10).stream()
                                .map(party -> new Called(party, Standing.HERE, Optional.empty()))
                                .toList();
        Situation situation = leg(2, 0, new Draws(2).parties(20));
        Situation full =
                new Situation(
                        situation.room(),
                        here,
                        situation.waiting(),
                        situation.rates(),
                        situation.notice(),
                        situation.share(),
                        0.05);
        Proposal proposal = CallForward.propose(full);
        assertThat(proposal.listCalled()).isEmpty();
        assertThat(proposal.before().overflow()).isGreaterThan(0.999);
    }

    @Test
    void theShareOfOtherStatesGoesFirstWithinAClassAndLeavesNoSeatEmpty() {
        List<Party> waiting = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean other = i >= 30;
            Party one = party("P" + i, other ? 1 : 0, Optional.empty(), 0);
            int rank = i < 5 ? 0 : 1;
            waiting.add(
                    new Party(
                            one.id(),
                            one.size(),
                            one.group(),
                            rank,
                            NOW.plusSeconds(i),
                            one.travel(),
                            other ? 1 : 0));
        }
        Situation plain = leg(7, 0, waiting);
        UnionShare wanted = new UnionShare(0, 0, true);
        Situation shared =
                new Situation(
                        plain.room(),
                        List.of(),
                        waiting,
                        plain.rates(),
                        plain.notice(),
                        wanted,
                        0.2);
        Proposal proposal = CallForward.propose(shared);
        assertThat(proposal.listCalled().size()).isGreaterThan(9);
        assertThat(proposal.listCalled().stream().limit(5).map(choice -> choice.party().rank()))
                .containsOnly(0);
        assertThat(proposal.share().holds()).isTrue();
        assertThat(CallForward.propose(plain).share().missing()).isPositive();
        Situation nobodyElse =
                new Situation(
                        plain.room(),
                        List.of(),
                        waiting.subList(0, 30),
                        plain.rates(),
                        plain.notice(),
                        wanted,
                        0.2);
        assertThat(CallForward.propose(nobodyElse).listCalled()).isNotEmpty();
    }

    @Test
    void onlySeatsThatNobodyCouldNeedAreReleased() {
        List<Party> few = new Draws(7).parties(10);
        Situation empty = leg(200, 0, few);
        int most =
                few.stream()
                        .filter(party -> empty.notice().findExpiry(party).isPresent())
                        .mapToInt(party -> party.size().seats())
                        .sum();
        Release release = Release.of(empty, Release.CONFIDENCE);
        assertThat(release.seats()).isBetween(200 - most, 200);
        assertThat(Release.of(leg(20, 0, new Draws(7).parties(900)), 0.95).seats()).isZero();
    }

    private static Situation small(Draws draw, double risk) {
        Rates rates = draw.withoutDays();
        List<Called> called = draw.called(draw.below(4));
        List<Party> waiting = draw.parties(2 + draw.below(8));
        int seats = 2 + draw.below(16);
        Room room =
                new Room(
                        seats,
                        OptionalInt.of(seats + draw.below(3)),
                        OptionalInt.of(2),
                        draw.below(4));
        Notice notice = Notice.of(NOW, NOW.plus(Duration.ofHours(9)));
        return new Situation(room, called, waiting, rates, notice, UnionShare.notWanted(), risk);
    }

    private static Situation leg(int seats, int standby, List<Party> waiting) {
        Notice notice = Notice.of(NOW, NOW.plus(Duration.ofHours(6)));
        return new Situation(
                Room.ofSeats(seats, standby),
                List.of(),
                waiting,
                Rates.priors(),
                notice,
                UnionShare.notWanted(),
                0.05);
    }

    private static Party party(String id, int rank, Optional<Duration> travel, int forOthers) {
        RateGroup group =
                new RateGroup(Channel.CALL, Distance.of(travel), PartyKind.ALONE, Hours.DAY);
        return new Party(id, PartySize.ofSeats(1), group, rank, NOW, travel, forOthers);
    }

    private static List<Called> with(List<Called> before, Proposal proposal) {
        List<Called> all = new ArrayList<>(before);
        proposal.listCalled()
                .forEach(choice ->
                        all.add(Called.now(choice.party(), choice.expires().orElseThrow())));
        return all;
    }
}
