package org.muster.server.pages;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.muster.planning.model.Party;
import org.muster.planning.model.Place;
import org.muster.planning.model.Problem;
import org.muster.planning.operation.Assumption;
import org.muster.planning.simulate.Assumptions;
import org.muster.planning.simulate.Lines;
import org.muster.planning.simulate.Outcome;
import org.muster.planning.simulate.Outcome.Shortage;
import org.muster.planning.simulate.Resource;
import org.muster.server.plans.trial.PlaySettings;
import org.muster.server.plans.trial.Played;
import org.muster.server.plans.trial.Subject;
import org.muster.server.plans.trial.Work;

/**
 * How a plan may go when it is played with chance.
 *
 * @param inside the plan's page, inside its operation
 * @param subject the plan; empty while there is none that could be played
 * @param why the key of why there is none; empty text where there is one
 * @param work what is or was played of it last
 */
public record PlanTrySheet(
        String inside,
        String name,
        Optional<Subject> subject,
        String why,
        Optional<Work<Played>> work) {

    public boolean isRunning() {
        return work.filter(Work::isRunning).isPresent();
    }

    /** What came out, if anything did. */
    public Optional<Played> played() {
        return work.filter(one -> !one.isRunning())
                .flatMap(Work::result)
                .filter(one -> one.outcome().filter(outcome -> outcome.runs() > 0).isPresent());
    }

    public String failure() {
        return work.map(Work::failure).orElse("");
    }

    /** What was played is not the plan that lies on the board now. */
    public boolean isOld() {
        return subject.isPresent()
                && work.filter(one -> !one.subject().isSamePlan(subject.get())).isPresent();
    }

    /** What stands in the form's fields before anybody types. */
    public PlaySettings settings() {
        return work.flatMap(Work::result).map(Played::settings).orElseGet(this::usual);
    }

    private PlaySettings usual() {
        return subject.map(Subject::usual).orElseGet(() -> PlaySettings.usual(0));
    }

    /** What is folded away is not as usual, or wrong: then it is shown. */
    public boolean hasOddSettings(Frame frame) {
        PlaySettings usual = usual();
        PlaySettings now = settings();
        return now.ahead() != usual.ahead()
                || now.runs() != usual.runs()
                || now.seed() != usual.seed()
                || List.of("ahead", "runs", "seed").stream()
                        .anyMatch(field -> frame.form().findProblem(field).isPresent());
    }

    public List<Assumption> notKnown() {
        return work.map(Work::subject)
                .or(() -> subject)
                .map(Subject::assumptions)
                .orElse(List.of());
    }

    /** What people wait for longest, in a sentence; empty: nobody waits beyond the plan. */
    public Optional<String> bottleneck(Frame frame) {
        return played().flatMap(one -> one.outcome().flatMap(Outcome::bottleneck))
                .map(first -> sentence(frame, first));
    }

    private String sentence(Frame frame, Shortage first) {
        return frame.word(
                "play.short." + first.resource().kind().name(),
                where(frame, first.resource()),
                frame.percent(first.share()));
    }

    /** The place, road, vehicle or station as people call it. */
    public String where(Frame frame, Resource resource) {
        String where = resource.where();
        if (resource.kind() == Resource.Kind.GATE) {
            int slash = where.lastIndexOf('/');
            String station = where.substring(slash + 1);
            return "%s (%s)"
                    .formatted(
                            frame.words().isolate(where.substring(0, slash)),
                            frame.words().find("size.station." + station).orElse(station));
        }
        return called(where);
    }

    public String called(String reference) {
        return work.map(Work::subject).map(of -> of.called(reference)).orElse(reference);
    }

    /**
     * The gate of a terminal.
     *
     * @param perHour people an hour, where somebody entered it
     * @param usual people an hour with the lanes that are assumed otherwise
     */
    public record GateRate(String terminal, OptionalInt perHour, int usual) {}

    /** The gates that the legs of the plan leave by. */
    public List<GateRate> gates(Assumptions assumptions) {
        Problem problem = work.orElseThrow().subject().problem();
        double party = problem.parties().stream().mapToInt(Party::souls).average().orElse(1);
        double usual =
                assumptions.stations().stream()
                        .mapToDouble(station -> Lines.perHour(station, party))
                        .min()
                        .orElse(0);
        return problem.places().stream()
                .filter(Place.Terminal.class::isInstance)
                .map(Place.Terminal.class::cast)
                .map(one -> new GateRate(one.id(), one.perHour(), (int) Math.round(usual)))
                .toList();
    }

    /** A time that people count in hours and minutes. */
    public static String span(Frame frame, double hours) {
        return TimeSpans.say(frame, Duration.ofMinutes(Math.round(hours * 60)));
    }

    /** Whether a leg of the plan is one that was played; it may have no people booked on it. */
    public static boolean isUsed(Outcome.@Nullable LegOutcome leg) {
        return leg != null && (leg.planned() > 0 || leg.souls().high() > 0);
    }
}
