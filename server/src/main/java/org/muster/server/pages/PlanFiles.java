package org.muster.server.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.muster.planning.json.PlanFile;
import org.muster.planning.json.PlanWriter;
import org.muster.planning.json.ProblemWriter;
import org.muster.server.plans.Asked;
import org.muster.server.plans.Board;
import org.muster.server.plans.Draft;
import org.muster.server.plans.Drafts;
import org.muster.server.plans.Found;
import org.muster.server.plans.PartyRows;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An alternative as files: what was asked, the plan, and the parties by leg. */
@RestController
class PlanFiles {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Drafts drafts;

    PlanFiles(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/o/{op}/plan/{number}/plan.json")
    ResponseEntity<byte[]> plan(Visit visit, @PathVariable("number") String number) {
        Found found = found(visit, number);
        return file(
                MediaType.APPLICATION_JSON,
                "plan-" + number + ".json",
                PlanWriter.print(found.toFile()));
    }

    @GetMapping("/o/{op}/plan/{number}/problem.json")
    ResponseEntity<byte[]> problem(Visit visit, @PathVariable("number") String number) {
        return file(
                MediaType.APPLICATION_JSON,
                "problem-" + number + ".json",
                ProblemWriter.print(found(visit, number).solved()));
    }

    @GetMapping("/o/{op}/plan/{number}/parties.csv")
    ResponseEntity<byte[]> parties(Visit visit, @PathVariable("number") String number) {
        Draft draft = get(visit, number);
        return file(
                CSV,
                "parties-" + number + ".csv",
                PartyRows.csv(draft.asked(), found(visit, number).board()));
    }

    /** The plan in force as a file, on what is so now. */
    @GetMapping("/o/{op}/plan/plan.json")
    ResponseEntity<byte[]> inForce(Visit visit) {
        PlanFile plan =
                asked(visit).adoptedFile().orElseThrow(() -> visit.notThere("plan", "in force"));
        return file(MediaType.APPLICATION_JSON, "plan-in-force.json", PlanWriter.print(plan));
    }

    @GetMapping("/o/{op}/plan/parties.csv")
    ResponseEntity<byte[]> partiesInForce(Visit visit) {
        Asked asked = asked(visit);
        Board board = asked.adopted().orElseThrow(() -> visit.notThere("plan", "in force"));
        return file(CSV, "parties-in-force.csv", PartyRows.csv(asked, board));
    }

    private static Asked asked(Visit visit) {
        return Asked.of(visit.view(), visit.frame().operation(), List.of(), visit.asOf());
    }

    private Found found(Visit visit, String number) {
        return get(visit, number).found().orElseThrow(() -> visit.notThere("plan", number));
    }

    private Draft get(Visit visit, String number) {
        return Optional.of(number)
                .filter(text -> text.matches("\\d{1,6}"))
                .flatMap(text -> drafts.find(visit.desk().operation(), Integer.parseInt(text)))
                .orElseThrow(() -> visit.notThere("plan", number));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
