package org.muster.server.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.muster.planning.json.PlanWriter;
import org.muster.planning.json.ProblemWriter;
import org.muster.planning.operation.Assumption;
import org.muster.server.host.Office;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Drafts;
import org.muster.server.plans.Figures;
import org.muster.server.plans.Found;
import org.muster.server.plans.PartyRows;
import org.muster.server.plans.Readings;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The plan in force, and alternatives, which are in memory only. One is put in force by the command
 * {@code plan.AdoptPlan}.
 */
@RestController
final class PlansApi {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Office office;
    private final Drafts drafts;
    private final Readings readings;
    private final JsonMapper json;

    PlansApi(Office office, Drafts drafts, Readings readings, JsonMapper json) {
        this.office = office;
        this.drafts = drafts;
        this.readings = readings;
        this.json = json;
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

    record Plans(Instant asOf, List<OnePlan> plans) {}

    @GetMapping("/api/operations/{op}/plan")
    InForce plan(@PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        org.muster.server.plans.Asked question =
                asOf == null
                        ? readings.read(asked.desk(), List.of())
                        : org.muster.server.plans.Asked.of(
                                asked.view(), asked.state(), List.of(), asked.asOf());
        return new InForce(
                asked.asOf(),
                AdoptedPlan.findLast(asked.view(), asked.state().id())
                        .map(fact -> new Adopted(fact.id(), ((PlanAdopted) fact.fact()).plan())),
                question.adopted().orElseGet(question::told).figures(),
                question.question().assumptions(),
                question.settings());
    }

    @GetMapping("/api/operations/{op}/plans")
    Plans plans(@PathVariable String op) {
        Asked asked = Asked.of(office, op, null);
        return new Plans(
                asked.asOf(), drafts.list(asked.state().id()).stream().map(OnePlan::of).toList());
    }

    /**
     * Begins an alternative, as the operation is but for its changes, and searches for its plan.
     */
    @PostMapping(path = "/api/operations/{op}/plans", consumes = MediaType.APPLICATION_JSON_VALUE)
    OnePlan begin(
            @PathVariable String op,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PlanOrder.class)))
                    @RequestBody
                    String body) {
        Asked asked = Asked.of(office, op, null);
        PlanOrderReader.Order order = PlanOrderReader.read(json, asked, body);
        Draft draft =
                drafts.begin(asked.desk(), order.name(), order.changes(), order.limit())
                        .orElseThrow(() -> conflict(WebRefusal.PLANS_FULL, "name", Drafts.MOST));
        if (!drafts.solve(asked.desk(), draft.number())) {
            drafts.forget(asked.desk().operation(), draft.number());
            throw busy(asked);
        }
        return OnePlan.of(get(op, draft.number()));
    }

    private ProblemException busy(Asked asked) {
        String other = drafts.findRunning(asked.state().id()).map(Draft::name).orElse("");
        return conflict(WebRefusal.PLANS_BUSY, "", other);
    }

    private static ProblemException conflict(WebRefusal rule, String field, Object value) {
        return new ProblemException(HttpStatus.CONFLICT, Refusal.of(rule, field, value));
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

    /** The alternative is forgotten; a search for it ends. */
    @DeleteMapping("/api/operations/{op}/plans/{number}")
    ResponseEntity<Void> forget(@PathVariable String op, @PathVariable int number) {
        get(op, number);
        drafts.forget(Asked.desk(office, op).operation(), number);
        return ResponseEntity.noContent().build();
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
        return file(CSV, PartyRows.csv(get(op, number).asked(), found(op, number).board()));
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
