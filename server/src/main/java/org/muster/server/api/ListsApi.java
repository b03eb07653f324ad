package org.muster.server.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.ListId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.UserId;
import org.muster.core.listing.ListState;
import org.muster.core.register.Source;
import org.muster.ledger.desk.Desk;
import org.muster.server.host.Office;
import org.muster.server.lists.JobState;
import org.muster.server.lists.ListJobs;
import org.muster.server.lists.ListJobs.Looking;
import org.muster.server.lists.Reasons;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes lists, and tells of them. */
@RestController
final class ListsApi {
    private final Office office;
    private final ListJobs jobs;

    ListsApi(Office office, ListJobs jobs) {
        this.office = office;
        this.jobs = jobs;
    }

    /** All lists, the latest first. */
    record Lists(Instant asOf, List<ListState> lists) {}

    /**
     * What became, or would become, of a list that was sent.
     *
     * @param job by which to ask how far it is; empty after a dry run
     * @param questions what must be answered before it is taken in
     */
    record SentList(
            String job,
            int created,
            int updated,
            int unchanged,
            int toReview,
            int leftOut,
            List<String> questions,
            List<Told> told) {}

    /** How often something was told of the rows, and the first of it. */
    record Told(String code, String weight, long times, String first) {}

    /** How far a job is, in a word, with what is known of it. */
    record JobTold(String state, JobState of) {}

    @GetMapping("/api/operations/{op}/lists")
    Lists lists(@PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        return new Lists(asked.asOf(), ListState.listAll(asked.view()));
    }

    @GetMapping("/api/operations/{op}/lists/{list}")
    ListState list(
            @PathVariable String op,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        ListId id = PeopleApi.read("list", list, ListId::parse);
        return ListState.find(asked.view(), id).orElseThrow(() -> asked.notFound("list", id));
    }

    @GetMapping("/api/operations/{op}/lists/jobs/{job}")
    JobTold job(@PathVariable String op, @PathVariable String job) {
        Asked asked = Asked.of(office, op, null);
        JobState state = jobs.findState(job).orElseThrow(() -> asked.notFound("job", job));
        return new JobTold(state.getClass().getSimpleName(), state);
    }

    /**
     * A list as the body, as it arrived. A dry run tells what would become of it; otherwise it is
     * taken in by a job, unless a column waits for an answer. The same list once more changes
     * nothing.
     */
    @PostMapping(
            path = "/api/operations/{op}/lists",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    SentList send(
            @PathVariable String op,
            @RequestParam String name,
            @RequestParam Source.Kind kind,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(required = false) @Nullable Instant listAsOf,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean leaveOpen,
            @RequestBody byte[] body,
            Authentication by)
            throws IOException {
        Desk desk = Asked.desk(office, op);
        String token =
                jobs.receive(
                        desk.operation(),
                        new UserId(by.getName()),
                        name,
                        new Source(kind, reference),
                        Optional.ofNullable(listAsOf),
                        Optional.ofNullable(sheet),
                        body);
        Reasons told = new Reasons();
        return switch (jobs.look(desk, token, Optional.empty(), told)) {
            case Looking.Seen seen -> {
                boolean open = seen.look().list().hasQuestions() && !leaveOpen;
                boolean taken = !dryRun && !open;
                if (taken) {
                    jobs.confirm(desk, token, seen.look().profile(), leaveOpen);
                } else {
                    jobs.forget(desk, token);
                }
                yield sent(taken ? token : "", seen.look(), told);
            }
            case Looking.Unreadable unreadable -> {
                jobs.forget(desk, token);
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Refusal.of(
                                WebRefusal.UNREADABLE,
                                "body",
                                "body",
                                name,
                                unreadable.problem().sentence()));
            }
            case Looking.NotThere notThere ->
                    throw new IllegalStateException("a list that was just kept is not there");
        };
    }

    private static SentList sent(String job, ListJobs.Look look, Reasons told) {
        return new SentList(
                job,
                look.plan().created(),
                look.plan().updated(),
                look.plan().unchanged() + look.plan().there(),
                look.plan().toReview(),
                look.list().leftOut().size(),
                look.list().sheets().stream()
                        .flatMap(one -> one.questions().stream())
                        .map(question -> question.sentence())
                        .toList(),
                told.all().stream()
                        .map(reason ->
                                new Told(
                                        reason.first().problem().code(),
                                        reason.first().weight().name(),
                                        reason.count(),
                                        reason.first().problem().sentence()))
                        .toList());
    }
}
