package org.muster.planning.offers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** The longest run of parties within the risk; a longer one never has a smaller chance. */
    private int mostInTurn(List<Choice> inTurn) {
        int good = 0;
        int bad = inTurn.size() + 1;
        int step = Math.clamp(guess(inTurn), 1, Math.max(1, inTurn.size()));
        if (!within(inTurn, 0)) {
            return 0;
        }
        while (bad - good > 1) {
            int middle = Math.clamp(step, good + 1, bad - 1);
            if (within(inTurn, middle)) {
                good = middle;
            } else {
                bad = middle;
            }
            step = (good + bad) / 2;
        }
        return good;
    }

    /** About how many fill the places, by the mean; where the search begins. */
    private int guess(List<Choice> inTurn) {
        double places = situation.room().seats();
        for (Called one : situation.called()) {
            places -= mean(one);
        }
        int many = 0;
        while (many < inTurn.size() && places > 0) {
            places -= mean(called(inTurn.get(many)));
            many++;
        }
        return many * 3 / 4;
    }

    private double mean(Called one) {
        return one.party().size().seats()
                * situation.rates().comes(one.party().group(), one.standing());
    }

    private boolean within(List<Choice> inTurn, int many) {
        List<Called> all = new ArrayList<>(situation.called());
        inTurn.subList(0, many).forEach(choice -> all.add(called(choice)));
        return overflow.of(all) <= situation.risk();
    }

    /** Goes on after the first that is too large; of parties alike a smaller one may still fit. */
    private List<Choice> fit(List<Choice> rest, List<Called> called) {
        List<Choice> choices = new ArrayList<>();
        List<Party> tooLarge = new ArrayList<>();
        for (Choice choice : rest) {
            boolean fits = tooLarge.stream().noneMatch(other -> isNoSmaller(choice.party(), other));
            if (fits) {
                called.add(called(choice));
                fits = overflow.of(called) <= situation.risk();
                if (!fits) {
                    called.removeLast();
                    tooLarge.add(choice.party());
                }
            }
            choices.add(
                    fits
                            ? new Choice(choice.party(), Verdict.FITS, choice.expires())
                            : new Choice(choice.party(), Verdict.TOO_RISKY, Optional.empty()));
        }
        return choices;
    }

    private static boolean isNoSmaller(Party one, Party other) {
        return one.group().equals(other.group())
                && one.size().seats() >= other.size().seats()
                && one.size().souls() >= other.size().souls();
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
