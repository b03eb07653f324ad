package org.muster.planning.offers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.muster.planning.offers.Choice.Verdict;

/**
 * Decides whom to call forward for a leg. In order of priority as many whole parties as leave the
 * chance of too many at or below the risk that was set; then, of those who are left, the ones that
 * still fit. What was offered stays offered: if the chance is above the risk already, nobody more
 * is called.
 */
public final class CallForward {
    private final Situation situation;
    private final Yield yield;
    private final Overflow overflow;

    private CallForward(Situation situation) {
        this.situation = situation;
        this.yield = new Yield(situation.rates());
        this.overflow = new Overflow(yield, situation.room());
    }

    public static Proposal propose(Situation situation) {
        return new CallForward(situation).propose();
    }

    private Proposal propose() {
        Sequence sequence = Sequence.of(situation);
        List<Choice> inTurn = sequence.inTurn();
        int many = mostInTurn(inTurn);
        List<Called> called = new ArrayList<>(situation.called());
        List<Choice> choices = new ArrayList<>(inTurn.subList(0, many));
        choices.forEach(choice -> called.add(called(choice)));
        choices.addAll(fit(inTurn.subList(many, inTurn.size()), called));
        choices.addAll(sequence.left());
        return new Proposal(
                choices.stream().sorted(Comparator.comparing(Choice::party, Party.ORDER)).toList(),
                outlook(situation.called()),
                outlook(called),
                nextWave(called, choices),
                shareOf(choices));
    }

    /**
     * The longest run of parties within the risk; a longer one never has a smaller chance. Looks
     * close to a quick guess first, then halves.
     */
    private int mostInTurn(List<Choice> inTurn) {
        if (!within(inTurn, 0)) {
            return 0;
        }
        int good = 0;
        int bad = inTurn.size() + 1;
        int probe = guess(inTurn);
        int step = 2;
        while (bad - good > 1) {
            int many = Math.clamp(probe, good + 1, bad - 1);
            boolean within = within(inTurn, many);
            good = within ? many : good;
            bad = within ? bad : many;
            boolean closed = good > 0 && bad <= inTurn.size();
            probe = closed ? (good + bad) / 2 : within ? many + step : many - step;
            step *= 2;
        }
        return good;
    }

    private int guess(List<Choice> inTurn) {
        Bell bell = new Bell(yield, overflow.limit());
        situation.called().forEach(bell::add);
        int many = 0;
        while (many < inTurn.size() && bell.above() <= situation.risk()) {
            bell.add(called(inTurn.get(many)));
            many++;
        }
        return many;
    }

    private boolean within(List<Choice> inTurn, int many) {
        List<Called> all = new ArrayList<>(situation.called());
        inTurn.subList(0, many).forEach(choice -> all.add(called(choice)));
        return overflow.of(all) <= situation.risk();
    }

    /** Goes on after the first that is too large: others may still fit. */
    private List<Choice> fit(List<Choice> rest, List<Called> called) {
        List<Choice> choices = new ArrayList<>();
        ToDoubleFunction<Party> withOneMore = overflow.withOneMore(called);
        for (Choice choice : rest) {
            if (withOneMore.applyAsDouble(choice.party()) <= situation.risk()) {
                called.add(called(choice));
                withOneMore = overflow.withOneMore(called);
                choices.add(new Choice(choice.party(), Verdict.FITS, choice.expires()));
            } else {
                choices.add(new Choice(choice.party(), Verdict.TOO_RISKY, Optional.empty()));
            }
        }
        return choices;
    }

    private Outlook outlook(List<Called> called) {
        return Outlook.of(yield.of(called, Measure.SEATS), situation.room(), overflow.of(called));
    }

    private UnionShare shareOf(List<Choice> choices) {
        UnionShare share = situation.share();
        for (Choice choice : choices) {
            share = choice.called() ? share.with(choice.party()) : share;
        }
        return share;
    }

    /** When the next offer runs out, if somebody who is left can still be called then. */
    private Optional<Instant> nextWave(List<Called> called, List<Choice> choices) {
        Notice notice = situation.notice();
        return called.stream()
                .filter(one -> one.standing() == Standing.UNANSWERED)
                .flatMap(one -> one.expires().stream())
                .filter(expires -> expires.isAfter(notice.now()))
                .min(Comparator.naturalOrder())
                .filter(wave ->
                        choices.stream()
                                .filter(choice -> choice.verdict() == Verdict.TOO_RISKY)
                                .anyMatch(choice -> !wave.isAfter(notice.callBy(choice.party()))));
    }

    private static Called called(Choice choice) {
        return new Called(choice.party(), Standing.UNANSWERED, choice.expires());
    }
}
