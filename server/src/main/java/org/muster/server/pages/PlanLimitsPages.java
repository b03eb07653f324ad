package org.muster.server.pages;

import java.util.Optional;
import org.muster.server.access.Duty;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Drafts;
import org.muster.server.plans.trial.Gained;
import org.muster.server.plans.trial.Subject;
import org.muster.server.plans.trial.Trials;
import org.muster.server.plans.trial.Work;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What limits an alternative, and what one more of each thing would bring. */
@RestController
class PlanLimitsPages {
    private final Screen screen;
    private final Drafts drafts;
    private final Trials trials;

    PlanLimitsPages(Screen screen, Drafts drafts, Trials trials) {
        this.screen = screen;
        this.drafts = drafts;
        this.trials = trials;
    }

    @GetMapping("/o/{op}/plan/{number}/limits")
    ResponseEntity<String> limits(Visit visit, @PathVariable("number") String number) {
        return screen.show(visit, "planLimits", sheet(visit, number, true));
    }

    /** The live part alone, for the page that waits. */
    @GetMapping("/o/{op}/plan/{number}/limits/state")
    ResponseEntity<String> state(Visit visit, @PathVariable("number") String number) {
        return screen.show(visit, "planMore", sheet(visit, number, false));
    }

    @PostMapping("/o/{op}/plan/{number}/limits")
    ResponseEntity<String> ask(Visit visit, @PathVariable("number") String number) {
        visit.need(Duty.PLANNING);
        Draft draft = DraftOf.get(visit, drafts, number);
        String why = whyNot(draft);
        if (!why.isEmpty()) {
            return limits(visit.wrong("", visit.frame().word(why)), number);
        }
        return Subject.find(draft)
                .flatMap(subject -> trials.gain(visit.desk().operation(), subject))
                .map(other ->
                        limits(
                                visit.wrong(
                                        "",
                                        visit.frame().word("more.busy", other.subject().name())),
                                number))
                .orElseGet(() -> Screen.seeOther(address(visit, draft)));
    }

    @PostMapping("/o/{op}/plan/{number}/limits/stop")
    ResponseEntity<String> stop(Visit visit, @PathVariable("number") String number) {
        visit.need(Duty.PLANNING);
        Draft draft = DraftOf.get(visit, drafts, number);
        trials.stopGaining(visit.desk().operation(), draft.number());
        return Screen.seeOther(address(visit, draft));
    }

    private static String address(Visit visit, Draft draft) {
        return visit.frame().link("plan/" + draft.number() + "/limits");
    }

    /** The limits are counted for the whole page alone: the live part is asked for every second. */
    private PlanMoreSheet sheet(Visit visit, String number, boolean whole) {
        Draft draft = DraftOf.get(visit, drafts, number);
        String why = whyNot(draft);
        Optional<Work<Gained>> work = trials.findGained(visit.desk().operation(), draft.number());
        return new PlanMoreSheet(
                draft.number(),
                draft.name(),
                why,
                whole && why.isEmpty()
                        ? PlanLimitsSheet.find(visit.frame(), draft)
                        : Optional.empty(),
                work.filter(one -> isOld(one, draft)).isPresent(),
                work,
                PlanReasons.of(visit.frame(), draft));
    }

    private static boolean isOld(Work<Gained> work, Draft draft) {
        return Subject.find(draft).filter(now -> now.isSamePlan(work.subject())).isEmpty();
    }

    private static String whyNot(Draft draft) {
        String why = DraftOf.whyNot(draft);
        boolean breaks = draft.found().filter(found -> !found.broken().isEmpty()).isPresent();
        return why.isEmpty() && breaks ? "more.breaks" : why;
    }
}
