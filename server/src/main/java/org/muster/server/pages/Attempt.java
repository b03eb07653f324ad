package org.muster.server.pages;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.muster.core.export.ExportCommand.ApproveExport;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.UserId;
import org.muster.core.incident.IncidentCommand.AddEvidence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.request.RequestCommand.RecordNeeds;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.server.access.AccessRules;
import org.muster.server.plans.AdoptionCheck;

/** What became of a form's command: facts, or the visit with what is wrong on its form. */
sealed interface Attempt {
    record Done(List<Recorded> facts) implements Attempt {}

    record Failed(Visit visit) implements Attempt {}

    /**
     * Reads a command off a form and hands it to the desk. A form that sends several names what
     * each is {@code about}; otherwise that is empty.
     */
    static Attempt of(Visit visit, String about, Supplier<Command> command) {
        if (visit.frame().moment().past()) {
            return wrong(visit, "past", visit.frame().word("problem.past"));
        }
        try {
            CommandId id = commandId(visit, about);
            UserId by = new UserId(visit.frame().reader().name());
            Command what = command.get();
            if (!mayGive(visit, what)) {
                return wrong(visit, "", visit.frame().word("problem.role"));
            }
            List<Refusal> broken = AdoptionCheck.listRefusals(visit.desk(), id, what);
            if (!broken.isEmpty()) {
                return new Failed(refused(visit, broken));
            }
            return switch (visit.desk().ask(id, by, what)) {
                case Answer.Done done -> new Done(done.facts());
                case Answer.Declined declined -> new Failed(refused(visit, declined.reasons()));
            };
        } catch (Typed e) {
            return new Failed(visit.wrong(e));
        } catch (LedgerUnavailable e) {
            return new Failed(unavailable(visit, e));
        } catch (IllegalArgumentException | DateTimeException e) {
            return wrong(visit, "", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return wrong(visit, "", visit.frame().word("problem.stopping"));
        }
    }

    /**
     * The table of commands decides. A few pages have a command of their own that their address
     * alone guards: the walk-ins at a gate, files that were made anew, exports with marks that were
     * made for them.
     */
    private static boolean mayGive(Visit visit, Command command) {
        String path = visit.frame().path();
        boolean byAddress =
                command instanceof RegisterPersons && path.equals("gate/walk-in")
                        || command instanceof AddEvidence
                                && path.matches("incidents/[^/]+/evidence")
                        || command instanceof ApproveExport
                                && path.matches("exports/[^/]+/approve");
        // the first station registers walk-ins too, and the medical one is where needs are seen
        boolean atStation =
                command instanceof RegisterPersons && path.matches("gate/station/[A-Z_]+/walk-in")
                        || command instanceof RecordNeeds
                                && path.equals("gate/station/MEDICAL/needs");
        return byAddress
                || atStation
                || AccessRules.mayGive(visit.frame().reader().roles(), command);
    }

    /**
     * The form's own id; each of several commands has one made from it, the same at each sending.
     */
    private static CommandId commandId(Visit visit, String about) {
        String id = visit.form().value("command");
        if (id.isEmpty()) {
            throw new IllegalArgumentException(visit.frame().word("problem.command"));
        }
        return about.isEmpty()
                ? CommandId.parse(id)
                : CommandId.of(
                        UUID.nameUUIDFromBytes(
                                (id + " " + about).getBytes(StandardCharsets.UTF_8)));
    }

    private static Visit refused(Visit visit, List<Refusal> reasons) {
        List<Problem> problems =
                reasons.stream().map(reason -> Problem.of(reason, visit.frame().words())).toList();
        return visit.with(visit.form().with(problems));
    }

    private static Visit unavailable(Visit visit, LedgerUnavailable e) {
        String sentence = visit.frame().word("problem.ledger", String.valueOf(e.getMessage()));
        Problem problem = new Problem("", "", sentence, visit.frame().word("problem.wait"));
        return visit.with(visit.form().with(problem));
    }

    private static Failed wrong(Visit visit, String field, String sentence) {
        return new Failed(visit.wrong(field, sentence));
    }
}
