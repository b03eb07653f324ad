package org.muster.server.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.server.access.Duty;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Drafts;
import org.muster.server.plans.trial.Subject;
import org.muster.server.plans.trial.Trials;
import org.muster.server.plans.trial.Work;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a plan may go: an alternative with its number, or without one the plan in force. */
@RestController
class PlanTryPages {
    private final Screen screen;
    private final Drafts drafts;
    private final Trials trials;

    PlanTryPages(Screen screen, Drafts drafts, Trials trials) {
        this.screen = screen;
        this.drafts = drafts;
        this.trials = trials;
    }

    @GetMapping({"/o/{op}/plan/try", "/o/{op}/plan/{number}/try"})
    ResponseEntity<String> look(
            Visit visit, @PathVariable(name = "number", required = false) @Nullable String number) {
        return screen.show(visit, "planTry", sheet(visit, number));
    }

    /** The live part alone, for the page that waits. */
    @GetMapping({"/o/{op}/plan/try/state", "/o/{op}/plan/{number}/try/state"})
    ResponseEntity<String> state(
            Visit visit, @PathVariable(name = "number", required = false) @Nullable String number) {
        return screen.show(
                visit,
                "planTryLive",
                findRunning(visit, number).orElseGet(() -> sheet(visit, number)));
    }

    @PostMapping({"/o/{op}/plan/try", "/o/{op}/plan/{number}/try"})
    ResponseEntity<String> play(
            Visit visit, @PathVariable(name = "number", required = false) @Nullable String number) {
        visit.need(Duty.PLANNING);
        if (visit.frame().moment().past()) {
            return look(visit.wrong("past", visit.frame().word("problem.past")), number);
        }
        PlanTrySheet sheet = sheet(visit, number);
        if (sheet.subject().isEmpty()) {
            return look(visit.wrong("", visit.frame().word(sheet.why())), number);
        }
        Subject subject = sheet.subject().get();
        try {
            return trials.play(
                            visit.desk().operation(),
                            subject,
                            PlayForm.read(visit, subject.usual()))
                    .map(other -> look(visit.wrong("", busy(visit, other.subject())), number))
                    .orElseGet(() -> Screen.seeOther(visit.frame().link(sheet.inside() + "/try")));
        } catch (Typed e) {
            return look(visit.wrong(e), number);
        }
    }

    private static String busy(Visit visit, Subject other) {
        return visit.frame().word("play.busy", other.name());
    }

    @PostMapping({"/o/{op}/plan/try/stop", "/o/{op}/plan/{number}/try/stop"})
    ResponseEntity<String> stop(
            Visit visit, @PathVariable(name = "number", required = false) @Nullable String number) {
        visit.need(Duty.PLANNING);
        String inside =
                number == null ? "plan" : "plan/" + DraftOf.get(visit, drafts, number).number();
        trials.stopPlaying(visit.desk().operation(), number(number));
        return Screen.seeOther(visit.frame().link(inside + "/try"));
    }

    /** While it is played nothing else is shown, and an operation is not read every second. */
    private Optional<PlanTrySheet> findRunning(Visit visit, @Nullable String number) {
        if (number != null) {
            DraftOf.get(visit, drafts, number);
        }
        return trials.findPlayed(visit.desk().operation(), number(number))
                .filter(Work::isRunning)
                .map(work ->
                        new PlanTrySheet(
                                number == null ? "plan" : "plan/" + work.subject().number(),
                                work.subject().name(),
                                Optional.empty(),
                                "",
                                Optional.of(work)));
    }

    private static int number(@Nullable String number) {
        return number == null ? Subject.IN_FORCE : Integer.parseInt(number);
    }

    private PlanTrySheet sheet(Visit visit, @Nullable String number) {
        if (number == null) {
            Subject subject =
                    Subject.inForce(
                            visit.view(),
                            visit.frame().operation(),
                            visit.frame().word("play.inForce"),
                            visit.frame().word("play.told"),
                            visit.asOf());
            return sheet(visit, "plan", subject.name(), Optional.of(subject), why(subject), 0);
        }
        Draft draft = DraftOf.get(visit, drafts, number);
        Optional<Subject> subject = Subject.find(draft);
        return sheet(
                visit,
                "plan/" + draft.number(),
                draft.name(),
                subject,
                subject.map(PlanTryPages::why).orElse(DraftOf.whyNot(draft)),
                draft.number());
    }

    private static String why(Subject subject) {
        return subject.plan().bookings().isEmpty() ? "play.nobody" : "";
    }

    private PlanTrySheet sheet(
            Visit visit,
            String inside,
            String name,
            Optional<Subject> subject,
            String why,
            int number) {
        return new PlanTrySheet(
                inside,
                name,
                subject.filter(of -> why.isEmpty()),
                why,
                visit.frame().moment().past()
                        ? Optional.empty()
                        : trials.findPlayed(visit.desk().operation(), number));
    }
}
