package org.muster.server.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.core.arrival.ArrivalCommand.ComparePartnerList;
import org.muster.core.arrival.Differing;
import org.muster.core.arrival.PartnerList;
import org.muster.core.arrival.PartnerReport;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.UserId;
import org.muster.core.movement.Leg;
import org.muster.core.register.Details;
import org.muster.formats.listing.Question;
import org.muster.formats.problem.FileProblem;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.server.host.Office;
import org.muster.server.lists.PartnerLists;
import org.muster.server.lists.PartnerLists.Given;
import org.muster.server.lists.PartnerLists.Outcome;
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

/**
 * Compares partners' lists with sealed manifests, and tells what came out; what is in doubt is
 * decided by a command.
 */
@RestController
final class PartnerListsApi {
    private static final String PATH = "/api/operations/{op}/legs/{leg}/partner-lists";

    private final Office office;
    private final PartnerLists lists;

    PartnerListsApi(Office office, PartnerLists lists) {
        this.office = office;
        this.lists = lists;
    }

    /** All lists that were compared with a leg, the latest first. */
    record Reports(Instant asOf, List<Report> lists) {}

    /** What one list and the manifest say of each other. */
    record Report(
            PartnerList list,
            FactId compared,
            Instant at,
            UserId by,
            boolean latest,
            boolean agrees,
            List<Row> both,
            List<Row> twice,
            List<Row> doubts,
            List<Row> onlyTheirs,
            List<PersonId> onlyOurs) {}

    /** One row of the list, and whom it is about or may be about. */
    record Row(
            String sheet,
            int row,
            Details words,
            List<PersonId> persons,
            List<Differing> differing,
            Optional<UserId> decidedBy) {}

    @GetMapping(PATH)
    Reports reports(
            @PathVariable String op,
            @PathVariable String leg,
            @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        return new Reports(asked.asOf(), told(asked, leg(asked, leg)));
    }

    /** A list as the body, as it arrived. The same id once more answers what was found before. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Report compare(
            @PathVariable String op,
            @PathVariable String leg,
            @RequestParam String partner,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean leaveOpen,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestBody byte[] body,
            Authentication by)
            throws IOException, InterruptedException {
        Asked asked = Asked.of(office, op, null);
        UserId user = new UserId(by.getName());
        Given given = new Given(partner, name, body, leaveOpen);
        Leg on = leg(asked, leg);
        return switch (lists.compare(asked.desk(), user, on, given)) {
            case Outcome.Compared compared -> {
                CommandId command = CommandId.of(id == null ? UUID.randomUUID() : id);
                keep(asked, user, command, compared.command());
                Asked after = Asked.of(office, op, null);
                yield told(after, leg(after, leg)).getFirst();
            }
            case Outcome.Unreadable(var problem, var findings) ->
                    throw unreadable(name, problem.sentence() + told(findings));
            case Outcome.Faulty(var findings) ->
                    throw unreadable(
                            name,
                            "It is a passenger list with faults. Ask for a right one, or send it"
                                    + " with leaveOpen=true to compare it as it could be read:"
                                    + told(findings));
            case Outcome.Open open ->
                    throw unreadable(
                            name,
                            open.questions().stream()
                                    .map(Question::sentence)
                                    .collect(Collectors.joining(" ")));
        };
    }

    private static String told(List<FileProblem> findings) {
        return findings.stream()
                .map(one -> " " + one.code() + " " + one.sentence())
                .collect(Collectors.joining());
    }

    private void keep(Asked asked, UserId by, CommandId id, ComparePartnerList command)
            throws InterruptedException {
        try {
            if (asked.desk().ask(id, by, command) instanceof Answer.Declined declined) {
                throw new ProblemException(HttpStatus.CONFLICT, declined.reasons());
            }
        } catch (LedgerUnavailable e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Refusal.of(WebRefusal.LEDGER_UNAVAILABLE, "", String.valueOf(e.getMessage())));
        }
    }

    private static ProblemException unreadable(String name, String why) {
        return new ProblemException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Refusal.of(WebRefusal.UNREADABLE, "body", "body", name, why));
    }

    private static Leg leg(Asked asked, String reference) {
        LegId id = PeopleApi.read("leg", reference, LegId::parse);
        return Leg.find(asked.view(), id).orElseThrow(() -> asked.notFound("leg", id));
    }

    private static List<Report> told(Asked asked, Leg leg) {
        return PartnerReport.listAll(asked.view(), leg).stream()
                .map(PartnerListsApi::told)
                .toList();
    }

    private static Report told(PartnerReport report) {
        return new Report(
                report.list(),
                report.compared().id(),
                report.compared().stamp().instant(),
                report.compared().by(),
                report.latest(),
                report.agrees(),
                rows(report.both()),
                rows(report.twice()),
                rows(report.doubts()),
                rows(report.onlyTheirs()),
                report.onlyOurs());
    }

    private static List<Row> rows(List<PartnerReport.Line> lines) {
        return lines.stream()
                .map(line ->
                        new Row(
                                line.row().at().sheet(),
                                line.row().at().row(),
                                line.row().words(),
                                line.persons(),
                                line.differing(),
                                line.decided().map(Recorded::by)))
                .toList();
    }
}
