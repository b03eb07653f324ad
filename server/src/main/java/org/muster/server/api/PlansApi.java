package org.muster.server.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Refusal;
import org.muster.core.plan.AdoptedPlan;
import org.muster.core.plan.PlanFact.PlanAdopted;
import org.muster.core.plan.PlanningSettings;
import org.muster.ledger.desk.Desk;
import org.muster.planning.json.PlanWriter;
import org.muster.planning.json.ProblemWriter;
import org.muster.planning.operation.Assumption;
import org.muster.planning.plan.Score;
import org.muster.server.host.Office;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Drafts;
import org.muster.server.plans.Figures;
import org.muster.server.plans.Found;
import org.muster.server.plans.PartyRows;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The plan in force, and alternatives, which are in memory only. One is put in force by the command
 * {@code plan.AdoptPlan}.
 */
@RestController
final class PlansApi {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Office office;
    private final Drafts drafts;

    PlansApi(Office office, Drafts drafts) {
        this.office = office;
        this.drafts = drafts;
    }

    /** A plan that was adopted, and the fact that says so. */
    record Adopted(FactId fact, AdoptedPlan plan) {}

    /**
     * @param figures of the plan in force, else of where people are told to go
     * @param assumptions what is not known, and what was done instead
     */
    record InForce(
            Instant asOf,
            Optional<Adopted> adopted,
            Figures figures,
            List<Assumption> assumptions,
            PlanningSettings settings) {}

    /**
     * An alternative.
     *
     * @param figures there once a plan was found
     * @param broken rules that the plan breaks by a check of its own; adoptable only with none
     */
    record OnePlan(
            int number,
            String name,
            String state,
            boolean proven,
            Instant madeOf,
            Optional<Figures> figures,
            List<Score.Value> levels,
            List<String> broken) {
        static OnePlan of(Draft draft) {
            Optional<Found> found = draft.found();
            return new OnePlan(
                    draft.number(),
                    draft.name(),
                    draft.state().getClass().getSimpleName(),
                    found.filter(one -> one.result().proven()).isPresent(),
                    draft.asked().question().problem().from(),
                    found.map(one -> one.board().figures()),
                    found.map(one -> one.result().score().values()).orElse(List.of()),
                    found.stream()
                            .flatMap(one -> one.broken().stream())
                            .map(one -> one.rule() + ": " + one.sentence())
                            .toList());
        }
    }

    record Plans(Instant asOf, List<OnePlan> plans) {}

    @GetMapping("/api/operations/{op}/plan")
    InForce plan(@PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        org.muster.server.plans.Asked question =
                org.muster.server.plans.Asked.of(
                        asked.view(), asked.state(), List.of(), asked.asOf());
        return new InForce(
                asked.asOf(),
                AdoptedPlan.findLast(asked.view(), asked.state().id())
                        .map(fact -> new Adopted(fact.id(), ((PlanAdopted) fact.fact()).plan())),
                question.adopted(asked.view(), asked.state().id())
                        .orElseGet(question::told)
                        .figures(),
                question.question().assumptions(),
                question.settings());
    }

    @GetMapping("/api/operations/{op}/plans")
    Plans plans(@PathVariable String op) {
        Asked asked = Asked.of(office, op, null);
        return new Plans(
                asked.asOf(), drafts.list(asked.state().id()).stream().map(OnePlan::of).toList());
    }

    /** Begins an alternative of the operation as it is, and searches for its plan. */
    @PostMapping("/api/operations/{op}/plans")
    OnePlan begin(@PathVariable String op, @RequestParam String name) {
        Desk desk = Asked.desk(office, op);
        Draft draft =
                drafts.begin(desk, name, List.of())
                        .orElseThrow(() ->
                                new ProblemException(
                                        HttpStatus.CONFLICT,
                                        Refusal.of(WebRefusal.PLANS_FULL, "name", Drafts.MOST)));
        drafts.solve(desk, draft.number());
        return OnePlan.of(get(op, draft.number()));
    }

    @GetMapping("/api/operations/{op}/plans/{number}")
    OnePlan one(@PathVariable String op, @PathVariable int number) {
        return OnePlan.of(get(op, number));
    }

    /** The search ends, and the best that it found stays. */
    @PostMapping("/api/operations/{op}/plans/{number}/stop")
    OnePlan stop(@PathVariable String op, @PathVariable int number) {
        Draft draft = get(op, number);
        drafts.stop(Asked.desk(office, op).operation(), number);
        return OnePlan.of(draft);
    }

    /** The plan as a file "muster-plan". */
    @GetMapping(
            path = "/api/operations/{op}/plans/{number}/plan",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> file(@PathVariable String op, @PathVariable int number) {
        Found found = found(op, number);
        return file(MediaType.APPLICATION_JSON, PlanWriter.print(found.toFile()));
    }

    /** What was asked, as a file "muster-plan". */
    @GetMapping(
            path = "/api/operations/{op}/plans/{number}/problem",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> problem(@PathVariable String op, @PathVariable int number) {
        return file(MediaType.APPLICATION_JSON, ProblemWriter.print(found(op, number).solved()));
    }

    /** The parties of each leg, by references alone. */
    @GetMapping(path = "/api/operations/{op}/plans/{number}/parties", produces = "text/csv")
    ResponseEntity<byte[]> parties(@PathVariable String op, @PathVariable int number) {
        return file(CSV, PartyRows.csv(found(op, number), get(op, number).asked().names()));
    }

    private Draft get(String op, int number) {
        Asked asked = Asked.of(office, op, null);
        return drafts.find(asked.state().id(), number)
                .orElseThrow(() -> asked.notFound("plan", number));
    }

    private Found found(String op, int number) {
        return get(op, number)
                .found()
                .orElseThrow(() -> Asked.of(office, op, null).notFound("plan", number));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String text) {
        return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
