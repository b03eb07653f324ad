package org.muster.core.sitrep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.muster.core.account.AccountState;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.intake.Message;
import org.muster.core.listing.ListState;
import org.muster.core.movement.LegState;
import org.muster.core.request.Request;
import org.muster.core.roll.LegLine;
import org.muster.core.roll.Roll;
import org.muster.core.roll.RollLine;
import org.muster.core.sitrep.Drawn.OfLeg;
import org.muster.core.sitrep.Drawn.OfList;
import org.muster.core.sitrep.Drawn.OfState;
import org.muster.core.sitrep.Drawn.Turnover;
import org.muster.core.tally.Count;

/** What is drawn of people: where they are, on which legs, and what they ask of us. */
final class DrawnPeople {
    private static final Duration AHEAD = Duration.ofHours(24);

    private final View then;
    private final View now;
    private final Roll before;
    private final Roll after;

    DrawnPeople(View then, View now, Roll before, Roll after) {
        this.then = then;
        this.now = now;
        this.before = before;
        this.after = after;
    }

    List<OfState> states() {
        Map<AccountState, Map<String, Integer>> had = byLeg(before);
        Map<AccountState, Map<String, Integer>> have = byLeg(after);
        List<OfState> states = new ArrayList<>();
        for (AccountState state : AccountState.values()) {
            Map<String, Integer> old = had.getOrDefault(state, Map.of());
            Map<String, Integer> fresh = have.getOrDefault(state, Map.of());
            states.add(new OfState(state, sum(old), sum(fresh), differences(old, fresh)));
        }
        return states;
    }

    /** How many are in each state on each leg; the empty name is no leg. */
    private static Map<AccountState, Map<String, Integer>> byLeg(Roll roll) {
        Map<AccountState, Map<String, Integer>> counts = new EnumMap<>(AccountState.class);
        roll.forEach(line ->
                counts.computeIfAbsent(line.state(), state -> new HashMap<>())
                        .merge(label(line), 1, Integer::sum));
        return counts;
    }

    private static String label(RollLine line) {
        return line.findLeg().map(leg -> leg.plan().label()).orElse("");
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Count> differences(Map<String, Integer> old, Map<String, Integer> fresh) {
        TreeSet<String> legs = new TreeSet<>(old.keySet());
        legs.addAll(fresh.keySet());
        return legs.stream()
                .filter(leg -> !leg.isEmpty())
                .map(leg -> new Count(leg, fresh.getOrDefault(leg, 0) - old.getOrDefault(leg, 0)))
                .filter(count -> count.persons() != 0)
                .toList();
    }

    List<OfLeg> legs(Instant asOf) {
        Map<LegId, LegLine> known = new HashMap<>();
        before.listLegs().forEach(leg -> known.put(leg.id(), leg));
        Map<LegId, Integer> had = promised(then);
        Map<LegId, Integer> have = promised(now);
        return after.listLegs().stream()
                .map(leg -> {
                    Optional<LegLine> old = Optional.ofNullable(known.get(leg.id()));
                    return new OfLeg(
                            leg,
                            old.map(LegLine::state),
                            old.map(line -> line.load().souls()).orElse(0),
                            had.getOrDefault(leg.id(), 0),
                            have.getOrDefault(leg.id(), 0));
                })
                .filter(leg -> changed(leg) || leavesBy(leg.leg(), asOf.plus(AHEAD)))
                .toList();
    }

    private static boolean changed(OfLeg leg) {
        return leg.moved()
                || leg.aboardBefore() != leg.leg().load().souls()
                || leg.promisedBefore() != leg.promised();
    }

    private static boolean leavesBy(LegLine leg, Instant until) {
        return (leg.state() instanceof LegState.Open || leg.state() instanceof LegState.DoorsShut)
                && !leg.plan().departs().isAfter(until);
    }

    /** Seats that are offered or accepted, by leg. */
    private static Map<LegId, Integer> promised(View view) {
        Map<LegId, Integer> seats = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
        requests(view)
                .forEach(request ->
                        request.findStanding(view)
                                .ifPresent(offer ->
                                        seats.merge(
                                                offer.leg(),
                                                request.members().size(),
                                                Integer::sum)));
        return seats;
    }

    private static Stream<Request> requests(View view) {
        return view.requests().flatMap(id -> Request.find(view, id).stream());
    }

    Turnover requests() {
        Map<Object, Boolean> old = new HashMap<>();
        requests(then).forEach(one -> old.put(one.id(), one.withdrawn()));
        int open = 0;
        int came = 0;
        int done = 0;
        for (Request one : requests(now).toList()) {
            boolean known = old.containsKey(one.id());
            boolean over = known && old.getOrDefault(one.id(), false);
            open += one.withdrawn() ? 0 : 1;
            came += known ? 0 : 1;
            done += one.withdrawn() && !over ? 1 : 0;
        }
        return new Turnover(open, came, done, 0, Optional.empty());
    }

    /** What was cut into parts goes on in them, and what was cut from another did not come. */
    Turnover messages() {
        List<Message> all =
                now.subjects(Subject.Kind.MESSAGE)
                        .flatMap(id -> Message.find(now, (MessageId) id).stream())
                        .filter(one -> !(one.state() instanceof Message.State.InParts))
                        .toList();
        List<Message> open = all.stream().filter(Message::isOpen).toList();
        return new Turnover(
                open.size(),
                (int)
                        all.stream()
                                .filter(one -> one.came().partOf().isEmpty())
                                .filter(one -> !then.knows(one.id()))
                                .count(),
                (int)
                        all.stream()
                                .filter(one -> !one.isOpen())
                                .filter(one ->
                                        Message.find(then, one.id())
                                                .filter(old -> !old.isOpen())
                                                .isEmpty())
                                .count(),
                (int) open.stream().filter(one -> one.owner().isEmpty()).count(),
                open.stream().map(one -> one.came().at()).min(Instant::compareTo));
    }

    Turnover enquiries() {
        List<Enquiry> open = Enquiry.listOpen(now);
        List<Enquiry> done = Enquiry.listDone(now);
        return new Turnover(
                open.size(),
                (int)
                        Stream.concat(open.stream(), done.stream())
                                .filter(one -> !then.knows(one.id()))
                                .count(),
                (int) done.stream().filter(one -> !wasDone(one.id())).count(),
                (int) open.stream().filter(one -> one.owner().isEmpty()).count(),
                open.stream().map(one -> one.opened().at()).min(Instant::compareTo));
    }

    private boolean wasDone(EnquiryId id) {
        return Enquiry.find(then, id).filter(one -> !one.isOpen()).isPresent();
    }

    /** Those that were taken in to their end, the latest first. */
    List<OfList> lists() {
        return ListState.listAll(now).stream()
                .filter(list -> list.ended().isPresent())
                .filter(list -> ListState.find(then, list.id()).flatMap(ListState::ended).isEmpty())
                .map(list ->
                        new OfList(
                                list.id(),
                                list.plan().file(),
                                list.ended().orElseThrow().created(),
                                list.ended().orElseThrow().updated(),
                                list.ended().orElseThrow().leftOut()))
                .toList();
    }
}
