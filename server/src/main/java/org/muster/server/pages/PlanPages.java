package org.muster.server.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.server.access.Duty;
import org.muster.server.plans.Adopting;
import org.muster.server.plans.Asked;
import org.muster.server.plans.Board;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Drafts;
import org.muster.server.plans.Readings;
import org.muster.server.plans.SearchTime;
import org.muster.server.plans.WhatIf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The plan board: the operation as it is, alternatives beside it, and the adopting of one. What
 * happens to an alternative is no command: nothing of it is real.
 */
@RestController
class PlanPages {
    private final Screen screen;
    private final Drafts drafts;
    private final Readings readings;

    PlanPages(Screen screen, Drafts drafts, Readings readings) {
        this.screen = screen;
        this.drafts = drafts;
        this.readings = readings;
    }

    @GetMapping("/o/{op}/plan")
    ResponseEntity<String> plan(Visit visit) {
        Asked asked =
                visit.frame().moment().past()
                        ? Asked.of(visit.view(), visit.frame().operation(), List.of(), visit.asOf())
                        : readings.read(visit.desk(), List.of());
        Optional<Board> adopted = asked.adopted();
        return screen.show(
                visit,
                "plan",
                PlanSheet.of(
                        visit,
                        Optional.empty(),
                        adopted.orElseGet(asked::told),
                        asked,
                        beside(visit)));
    }

    /** How long the search may take, if the form says so with one of the words that it offers. */
    private static Optional<Duration> limit(Visit visit) {
        String typed = visit.form().value("time");
        return Arrays.stream(SearchTime.values())
                .filter(time -> time.name().equals(typed))
                .map(SearchTime::limit)
                .findFirst();
    }

    private List<Draft> beside(Visit visit) {
        return visit.frame().moment().past() ? List.of() : drafts.list(visit.desk().operation());
    }

    @PostMapping("/o/{op}/plan")
    ResponseEntity<String> begin(Visit visit) {
        visit.need(Duty.PLANNING);
        if (visit.frame().moment().past()) {
            return plan(visit.wrong("past", visit.frame().word("problem.past")));
        }
        String typed = visit.form().value("name");
        Optional<Draft> like = find(visit, visit.form().value("like"));
        List<WhatIf> changes = like.map(Draft::changes).orElse(List.of());
        Duration limit =
                limit(visit).or(() -> like.map(Draft::limit)).orElse(SearchTime.USUAL.limit());
        String name =
                typed.isEmpty()
                        ? visit.frame().word("plan.unnamed", visit.frame().clock(visit.asOf()))
                        : typed;
        Optional<Draft> begun = drafts.begin(visit.desk(), name, changes, limit);
        if (begun.isEmpty()) {
            return plan(visit.wrong("name", visit.frame().word("plan.tooMany", Drafts.MOST)));
        }
        drafts.solve(visit.desk(), begun.get().number());
        return Screen.seeOther(address(visit, begun.get().number()));
    }

    @GetMapping("/o/{op}/plan/{number}")
    ResponseEntity<String> draft(Visit visit, @PathVariable("number") String number) {
        return screen.show(visit, "plan", sheet(visit, number));
    }

    /** The live part alone, for the page that waits. */
    @GetMapping("/o/{op}/plan/{number}/state")
    ResponseEntity<String> state(Visit visit, @PathVariable("number") String number) {
        return screen.show(visit, "planLive", sheet(visit, number));
    }

    /** Why a party is on its leg; {@code part} alone opens beside its row. */
    @GetMapping({"/o/{op}/plan/{number}/why/{party}", "/o/{op}/plan/{number}/why/{party}/{part}"})
    ResponseEntity<String> why(
            Visit visit,
            @PathVariable("number") String number,
            @PathVariable("party") String party,
            @PathVariable(name = "part", required = false) @Nullable String part) {
        PlanWhySheet sheet =
                PlanWhySheet.find(visit.frame(), get(visit, number), party)
                        .orElseThrow(() -> visit.notThere("request", party));
        return screen.show(visit, part == null ? "planWhy" : "planWhyPart", sheet);
    }

    private PlanSheet sheet(Visit visit, String number) {
        Draft draft = get(visit, number);
        return PlanSheet.of(visit, Optional.of(draft), draft.board(), draft.asked(), beside(visit));
    }

    private Draft get(Visit visit, String number) {
        return find(visit, number).orElseThrow(() -> visit.notThere("plan", number));
    }

    private Optional<Draft> find(Visit visit, String number) {
        return DraftOf.find(visit, drafts, number);
    }

    @PostMapping("/o/{op}/plan/{number}/{act}")
    ResponseEntity<String> act(
            Visit visit, @PathVariable("number") String number, @PathVariable("act") String act) {
        visit.need(Duty.PLANNING);
        Draft draft = get(visit, number);
        try {
            return switch (act) {
                case "solve" -> solve(visit, draft);
                case "stop" -> {
                    drafts.stop(visit.desk().operation(), draft.number());
                    yield Screen.seeOther(address(visit, draft.number()));
                }
                case "forget" -> {
                    drafts.forget(visit.desk().operation(), draft.number());
                    yield Screen.seeOther(visit.frame().link("plan"));
                }
                case "undo" -> change(visit, draft, shortened(draft.changes()));
                case "adopt" -> adopt(visit, draft);
                default -> change(visit, draft, longer(draft, WhatIfForm.read(visit, draft, act)));
            };
        } catch (Typed e) {
            return draft(visit.wrong(e), number);
        }
    }

    private ResponseEntity<String> solve(Visit visit, Draft draft) {
        if (!drafts.solve(visit.desk(), draft.number(), limit(visit))) {
            String other = drafts.findRunning(visit.desk().operation()).map(Draft::name).orElse("");
            return draft(
                    visit.wrong("", visit.frame().word("plan.busy", other)),
                    String.valueOf(draft.number()));
        }
        return Screen.seeOther(address(visit, draft.number()));
    }

    private ResponseEntity<String> change(Visit visit, Draft draft, List<WhatIf> changes) {
        Draft changed = drafts.change(visit.desk(), draft, changes);
        drafts.solve(visit.desk(), changed.number());
        String leg = visit.form().value("leg");
        return Screen.seeOther(
                address(visit, changed.number())
                        + (leg.isEmpty() ? "" : "?leg=" + Frame.encode(leg) + "#plan-drawing"));
    }

    private static List<WhatIf> longer(Draft draft, WhatIf change) {
        List<WhatIf> changes = new ArrayList<>(draft.changes());
        changes.add(change);
        return changes;
    }

    private static List<WhatIf> shortened(List<WhatIf> changes) {
        return changes.isEmpty() ? changes : changes.subList(0, changes.size() - 1);
    }

    private ResponseEntity<String> adopt(Visit visit, Draft draft) {
        String number = String.valueOf(draft.number());
        if (draft.isRunning() || draft.found().isEmpty()) {
            return draft(visit.wrong("", visit.frame().word("plan.adopt.none")), number);
        }
        String reason = visit.form().value("reason");
        return screen.send(
                visit,
                () ->
                        Adopting.command(
                                visit.desk().operation(),
                                draft,
                                drafts.list(visit.desk().operation()),
                                reason),
                facts -> visit.frame().link("plan"),
                again -> draft(again, number));
    }

    private static String address(Visit visit, int number) {
        return visit.frame().link("plan/" + number);
    }
}
