package org.muster.server.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.Subject;
import org.muster.core.gate.GateFact;
import org.muster.core.operation.OperationFact;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.server.access.AccessRules;
import org.muster.server.access.SignedIn;
import org.muster.server.host.Office;
import org.muster.server.plans.AdoptionCheck;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands. Sending one twice with the same id does it once. */
@RestController
final class CommandsApi {
    private final Office office;
    private final CommandReader reader;

    CommandsApi(Office office, CommandReader reader) {
        this.office = office;
        this.reader = reader;
    }

    @GetMapping("/api/commands")
    Map<String, Map<String, String>> describe() {
        return CommandTypes.describeAll();
    }

    @PostMapping(
            path = "/api/operations/{op}/commands",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    Told.Outcome command(
            @PathVariable String op, @RequestBody String body, Authentication authentication)
            throws InterruptedException {
        SignedIn who = SignedIn.of(authentication);
        OperationId operation = operation(op);
        CommandReader.Sent sent = reader.read(operation, body);
        if (!AccessRules.mayGive(who.roles(), sent.command())) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    Refusal.of(
                            WebRefusal.NOT_ALLOWED,
                            "type",
                            "the command " + sent.command().getClass().getSimpleName()));
        }
        refuseBroken(operation, sent);
        try {
            return switch (office.ask(operation, sent.id(), who.user(), sent.command())
                    .orElseThrow(() -> Asked.noSuchOperation(op))) {
                case Answer.Done done -> outcome(done);
                case Answer.Declined declined ->
                        throw new ProblemException(HttpStatus.CONFLICT, declined.reasons());
            };
        } catch (LedgerUnavailable e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Refusal.of(WebRefusal.LEDGER_UNAVAILABLE, "", String.valueOf(e.getMessage())));
        }
    }

    /** A plan that breaks a rule of planning is refused before the desk decides, as on pages. */
    private void refuseBroken(OperationId operation, CommandReader.Sent sent) {
        List<Refusal> broken =
                office.find(operation)
                        .map(desk -> AdoptionCheck.listRefusals(desk, sent.id(), sent.command()))
                        .orElse(List.of());
        if (!broken.isEmpty()) {
            throw new ProblemException(HttpStatus.CONFLICT, broken);
        }
    }

    private static OperationId operation(String op) {
        try {
            return new OperationId(op);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Refusal.of(
                            WebRefusal.UNREADABLE,
                            "operation",
                            "operation",
                            op,
                            e.getMessage() + "."));
        }
    }

    private static Told.Outcome outcome(Answer.Done done) {
        List<Recorded> facts = done.facts();
        return new Told.Outcome(
                facts.stream().map(Recorded::id).toList(),
                created(facts.getFirst().fact()),
                done.repeated());
    }

    /** What the first fact is about: the request that was made, the person registered, the leg. */
    private static Optional<String> created(Fact first) {
        return switch (first) {
            case PersonRegistered registered -> Optional.of(registered.person().toString());
            case RequestMade made -> Optional.of(made.request().toString());
            case OperationFact.OperationOpened opened -> Optional.of(opened.operation().toString());
            case OperationFact kept -> Optional.empty();
            case GateFact seen -> Optional.empty();
            default -> first.subjects().stream().findFirst().map(Subject::toString);
        };
    }
}
