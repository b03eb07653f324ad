package org.muster.planning.offers;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import org.muster.planning.offers.Choice.Verdict;

/**
 * In what order waiting parties have their turn, and who has none. People on stretchers are counted
 * as if all who are called came: nobody else can lie on their place. Where a share for other states
 * of the Union is required, its nationals go before others of the same priority class as long as it
 * would be missed; they never pass a higher class, and no seat stays empty for it.
 */
record Sequence(List<Choice> inTurn, List<Choice> left) {

    static Sequence of(Situation situation) {
        List<Choice> inTurn = new ArrayList<>();
        List<Choice> left = new ArrayList<>();
        int stretchers = freeStretchers(situation);
        for (Choice choice : ordered(situation)) {
            Party party = choice.party();
            Optional<java.time.Instant> expires = situation.notice().findExpiry(party);
            int needed = party.size().stretchers();
            if (expires.isEmpty()) {
                left.add(new Choice(party, Verdict.TOO_LATE, Optional.empty()));
            } else if (needed > stretchers) {
                left.add(new Choice(party, Verdict.NO_STRETCHER, Optional.empty()));
            } else {
                stretchers -= needed;
                inTurn.add(new Choice(party, choice.verdict(), expires));
            }
        }
        return new Sequence(inTurn, left);
    }

    private static int freeStretchers(Situation situation) {
        int called =
                situation.called().stream().mapToInt(one -> one.party().size().stretchers()).sum();
        return situation.room().stretchers().orElse(Integer.MAX_VALUE) - called;
    }

    private static List<Choice> ordered(Situation situation) {
        LinkedList<Party> waiting = new LinkedList<>(situation.waiting());
        List<Choice> ordered = new ArrayList<>(waiting.size());
        UnionShare share = situation.share();
        while (!waiting.isEmpty()) {
            Party first = waiting.getFirst();
            Optional<Party> other = findForShare(waiting, share);
            Party next = other.orElse(first);
            waiting.remove(next);
            share = share.with(next);
            boolean early = other.filter(one -> !one.equals(first)).isPresent();
            ordered.add(
                    new Choice(next, early ? Verdict.FOR_SHARE : Verdict.NEXT, Optional.empty()));
        }
        return ordered;
    }

    private static Optional<Party> findForShare(List<Party> waiting, UnionShare share) {
        Party first = waiting.getFirst();
        if (!share.required() || share.with(first).holds()) {
            return Optional.empty();
        }
        return waiting.stream()
                .takeWhile(party -> party.rank() == first.rank())
                .filter(party -> UnionShare.isEnough(party.forOthers(), party.size().seats()))
                .filter(party -> party.forOthers() > 0)
                .findFirst();
    }
}
