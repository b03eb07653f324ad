package org.muster.testkit.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.muster.core.fact.IncidentId;
import org.muster.core.incident.Crowd;
import org.muster.core.incident.Grading;
import org.muster.core.incident.IncidentCommand;
import org.muster.core.incident.IncidentCommand.AddEvidence;
import org.muster.core.incident.IncidentCommand.EndIncident;
import org.muster.core.incident.IncidentCommand.MergeIncidents;
import org.muster.core.incident.IncidentCommand.PartIncidents;
import org.muster.core.incident.IncidentCommand.ReportIncident;
import org.muster.core.incident.IncidentCommand.ResumeIncident;
import org.muster.core.incident.IncidentCommand.WithdrawEvidence;
import org.muster.core.incident.IncidentKind;
import org.muster.core.incident.IncidentRefusal;
import org.muster.core.incident.IncidentReport;
import org.muster.core.incident.IncidentRules;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.register.Note;
import org.muster.testkit.Scenario;
import org.muster.testkit.situation.Situation;

/** When nothing is done with an incident. */
class IncidentRefusalsTest extends RefusalCases {

    IncidentRefusalsTest() {
        super(IncidentRefusal.class);
    }

    @Override
    void listCases() {
        refused(
                IncidentRefusal.NO_SUCH_INCIDENT,
                (s, one) -> new EndIncident(new IncidentId(7), s.now(), Note.NONE));
        refused(
                IncidentRefusal.NOTHING_SAID,
                (s, one) -> report(s.now(), Optional.empty(), Crowd.UNKNOWN, "", "the guard"));
        refused(
                IncidentRefusal.NO_SOURCE,
                (s, one) -> report(s.now(), Optional.empty(), Crowd.UNKNOWN, "a crowd", ""));
        refused(
                IncidentRefusal.FROM_THE_FUTURE,
                (s, one) ->
                        report(
                                s.now().plus(Duration.ofHours(1)),
                                Optional.empty(),
                                Crowd.UNKNOWN,
                                "a crowd",
                                "the guard"));
        refused(
                IncidentRefusal.ENDS_BEFORE,
                (s, one) ->
                        report(
                                s.now(),
                                Optional.of(s.now().minusSeconds(60)),
                                Crowd.UNKNOWN,
                                "a crowd",
                                "the guard"));
        refused(
                IncidentRefusal.CROWD_REVERSED,
                (s, one) ->
                        report(
                                s.now(),
                                Optional.empty(),
                                new Crowd(OptionalInt.of(500), OptionalInt.of(50)),
                                "a crowd",
                                "the guard"));
        refused(
                IncidentRefusal.OVER_ALREADY,
                (s, one) -> {
                    IncidentId id = one.reported("a crowd");
                    s.does(new EndIncident(id, s.now(), Note.NONE));
                    return new EndIncident(id, s.now(), Note.NONE);
                });
        refused(
                IncidentRefusal.NOT_OVER,
                (s, one) -> new ResumeIncident(one.reported("a crowd"), s.now(), Note.NONE));
        refused(
                IncidentRefusal.MERGED,
                (s, one) -> {
                    IncidentId id = one.reported("a crowd");
                    s.does(new MergeIncidents(id, one.reported("people"), Note.NONE));
                    return new EndIncident(id, s.now(), Note.NONE);
                });
        refused(
                IncidentRefusal.SAME,
                (s, one) -> {
                    IncidentId id = one.reported("a crowd");
                    return new MergeIncidents(id, id, Note.NONE);
                });
        refused(
                IncidentRefusal.NOT_MERGED,
                (s, one) -> new PartIncidents(one.reported("a crowd"), REASON));
        refused(
                IncidentRefusal.EVIDENCE_HELD,
                (s, one) -> {
                    IncidentId id = one.reported("a crowd");
                    s.does(new AddEvidence(id, Situation.picture(1), Note.NONE));
                    return new AddEvidence(id, Situation.picture(1), Note.NONE);
                });
        refused(
                IncidentRefusal.NO_SUCH_EVIDENCE,
                (s, one) -> new WithdrawEvidence(one.reported("a crowd"), "00", REASON));
        refused(
                IncidentRefusal.EVIDENCE_FULL,
                (s, one) -> {
                    IncidentId id = one.reported("a crowd");
                    for (int i = 0; i < IncidentRules.MOST_EVIDENCE; i++) {
                        s.does(new AddEvidence(id, Situation.picture(i), Note.NONE));
                    }
                    return new AddEvidence(id, Situation.picture(99), Note.NONE);
                });
        refused(
                IncidentRefusal.NO_REASON,
                (s, one) -> {
                    IncidentId id = one.reported("a crowd");
                    s.does(new AddEvidence(id, Situation.picture(1), Note.NONE));
                    return new WithdrawEvidence(id, Situation.picture(1).hash(), Note.NONE);
                });
    }

    private static ReportIncident report(
            Instant began, Optional<Instant> ended, Crowd crowd, String text, String source) {
        return new ReportIncident(
                new IncidentReport(
                        IncidentKind.CROWD,
                        began,
                        ended,
                        "",
                        Optional.empty(),
                        crowd,
                        IncidentSeverity.MINOR,
                        new Note(text),
                        new Note(source),
                        Grading.NOT_JUDGED));
    }

    private void refused(
            IncidentRefusal code, BiFunction<Scenario, Situation, IncidentCommand> given) {
        when(
                code,
                s -> {
                    IncidentCommand command = given.apply(s, new Situation(s));
                    s.refusing(code).does(command);
                });
    }
}
