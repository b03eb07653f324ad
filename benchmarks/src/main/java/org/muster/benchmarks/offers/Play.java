package org.muster.benchmarks.offers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.benchmarks.offers.World.TrueLeg;
import org.muster.benchmarks.offers.World.TrueParty;
import org.muster.planning.offers.Called;
import org.muster.planning.offers.Notice;
import org.muster.planning.offers.Party;
import org.muster.planning.offers.Rates;
import org.muster.planning.offers.Room;
import org.muster.planning.offers.Seen;
import org.muster.planning.offers.Seen.Step;
import org.muster.planning.offers.Situation;
import org.muster.planning.offers.Standing;
import org.muster.planning.offers.UnionShare;

/**
 * Plays one history with one policy, leg by leg, in waves as far apart as the policy looks. Who
 * declined or did not come is gone; whose offer expired waits again; who came and did not fit waits
 * at the gate, or, with no room there, is sent back.
 */
public final class Play {
    private final World world;
    private final Policy policy;
    private final Map<String, TrueParty> waiting = new LinkedHashMap<>();
    private final List<Seen> seen = new ArrayList<>();
    private List<TrueParty> standby = new ArrayList<>();

    /** A party that was called, and when its answer comes. */
    private record Open(
            TrueParty one, Instant expires, Instant answers, boolean accepts, boolean saysNo) {}

    private Play(World world, Policy policy) {
        this.world = world;
        this.policy = policy;
        world.parties().forEach(one -> waiting.put(one.party().id(), one));
    }

    public static List<Played> all(World world, Policy policy) {
        Play play = new Play(world, policy);
        return world.legs().stream().map(play::leg).toList();
    }

    private Played leg(TrueLeg leg) {
        List<Open> open = new ArrayList<>();
        List<TrueParty> accepted = new ArrayList<>();
        Map<String, TrueParty> again = new LinkedHashMap<>();
        for (Instant now = leg.opens();
                now.isBefore(leg.reportBy());
                now = now.plus(policy.every())) {
            settle(leg, open, accepted, again, now);
            call(leg, open, accepted, now);
        }
        settle(leg, open, accepted, again, leg.reportBy());
        waiting.putAll(again);
        List<TrueParty> here = new ArrayList<>(standby);
        for (TrueParty one : accepted) {
            boolean comes = world.comes(one, leg);
            seen.add(
                    new Seen(
                            Step.SHOW,
                            one.party().group(),
                            comes,
                            "leg " + leg.number(),
                            leg.reportBy()));
            if (comes) {
                here.add(one);
            }
        }
        return board(leg, here);
    }

    private void settle(
            TrueLeg leg,
            List<Open> open,
            List<TrueParty> accepted,
            Map<String, TrueParty> again,
            Instant now) {
        for (Open offer : List.copyOf(open)) {
            boolean answered =
                    !offer.answers().isAfter(offer.expires())
                            && (offer.accepts() || offer.saysNo());
            Instant end = answered ? offer.answers() : offer.expires();
            if (end.isAfter(now)) {
                continue;
            }
            open.remove(offer);
            boolean yes = answered && offer.accepts();
            seen.add(
                    new Seen(
                            Step.ACCEPTANCE,
                            offer.one().party().group(),
                            yes,
                            "leg " + leg.number(),
                            end));
            if (yes) {
                accepted.add(offer.one());
            } else if (!answered) {
                again.put(offer.one().party().id(), offer.one());
            }
        }
    }

    private void call(TrueLeg leg, List<Open> open, List<TrueParty> accepted, Instant now) {
        Situation situation = situation(leg, open, accepted, now);
        for (Party party : policy.call(situation, now.equals(leg.opens()))) {
            TrueParty one = waiting.remove(party.id());
            if (one == null) {
                throw new IllegalStateException(party.id() + " does not wait");
            }
            Instant expires = situation.notice().findExpiry(party).orElseThrow();
            open.add(
                    new Open(
                            one,
                            expires,
                            now.plus(world.answersAfter(one, leg)),
                            world.accepts(one, leg),
                            world.saysNo(one, leg)));
        }
    }

    private Situation situation(
            TrueLeg leg, List<Open> open, List<TrueParty> accepted, Instant now) {
        List<Called> called = new ArrayList<>();
        standby.forEach(
                one -> called.add(new Called(one.party(), Standing.HERE, Optional.empty())));
        accepted.forEach(
                one -> called.add(new Called(one.party(), Standing.ACCEPTED, Optional.empty())));
        open.forEach(offer -> called.add(Called.now(offer.one().party(), offer.expires())));
        List<Party> parties = waiting.values().stream().map(TrueParty::party).toList();
        return new Situation(
                Room.ofSeats(leg.seats(), leg.standby()),
                called,
                parties,
                Rates.learn(seen, now),
                Notice.of(now, leg.reportBy()),
                UnionShare.notWanted(),
                Situation.RISK);
    }

    private Played board(TrueLeg leg, List<TrueParty> here) {
        int free = leg.seats();
        int room = leg.standby();
        List<TrueParty> left = new ArrayList<>();
        int came = here.stream().mapToInt(one -> one.party().size().seats()).sum();
        for (TrueParty one :
                here.stream()
                        .sorted(Comparator.comparing(TrueParty::party, Party.ORDER))
                        .toList()) {
            int size = one.party().size().seats();
            if (size <= free) {
                free -= size;
            } else if (size <= room) {
                room -= size;
                left.add(one);
            } else {
                waiting.put(one.party().id(), one);
            }
        }
        standby = left;
        return new Played(leg.seats(), leg.seats() - free, came > leg.seats() + leg.standby());
    }
}
