package org.muster.server.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.why.Change;
import org.muster.planning.why.Effect;
import org.muster.server.plans.trial.Gained;
import org.muster.server.plans.trial.More;
import org.muster.server.plans.trial.Work;

/**
 * What limits an alternative, and what one more of each thing would bring.
 *
 * @param why the key of why it cannot be told; empty text where it can
 * @param old whether what was asked is not the plan that lies on the board now
 * @param work what is or was asked of it last
 */
public record PlanMoreSheet(
        int number,
        String name,
        String why,
        Optional<PlanLimitsSheet> limits,
        boolean old,
        Optional<Work<Gained>> work,
        PlanReasons reasons) {

    public boolean isRunning() {
        return work.filter(Work::isRunning).isPresent();
    }

    public Optional<Gained> gained() {
        return work.flatMap(Work::result);
    }

    public String failure() {
        return work.map(Work::failure).orElse("");
    }

    /** Whether somebody stopped it before everything was tried. */
    public boolean isStopped() {
        return !isRunning() && gained().filter(one -> !one.untried().isEmpty()).isPresent();
    }

    /** A better plan may be found without anything more. */
    public boolean isUnproven() {
        return work.filter(one -> !one.subject().isProven()).isPresent();
    }

    public String say(Change change) {
        return reasons.say(change).getFirst();
    }

    /** What it brings, a sentence for each. */
    public List<String> brings(Frame frame, More more) {
        if (!more.isAny()) {
            return List.of(
                    more.proven()
                            ? frame.word("more.nothing")
                            : frame.word("more.notFound", frame.number(Gained.EACH.toSeconds())));
        }
        List<String> said = new ArrayList<>();
        if (more.people() != 0) {
            said.add(
                    frame.word(
                            more.people() > 0 ? "more.people" : "more.fewer",
                            frame.number(Math.abs(more.people()))));
        }
        span(frame, more.sooner(), "more.sooner", "more.later", said);
        span(frame, more.last(), "more.lastSooner", "more.lastLater", said);
        more.effects().stream()
                .filter(effect -> effect.level() == Level.TOLD_ANEW && effect.better() >= 1)
                .map(effect -> frame.word("more.told", frame.number(Math.round(effect.better()))))
                .forEach(said::add);
        return said.isEmpty() ? levels(more) : said;
    }

    private static void span(
            Frame frame, Duration span, String sooner, String later, List<String> said) {
        if (span.abs().toMinutes() > 0) {
            said.add(
                    frame.word(
                            span.isNegative() ? later : sooner, TimeSpans.say(frame, span.abs())));
        }
    }

    private List<String> levels(More more) {
        return more.effects().stream()
                .filter(effect -> effect.better() > 0)
                .map((Effect effect) -> reasons.say(effect).getFirst())
                .toList();
    }
}
