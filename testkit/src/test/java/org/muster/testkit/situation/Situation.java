package org.muster.testkit.situation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.muster.core.demarche.DemarcheChannel;
import org.muster.core.demarche.DemarcheCommand.MakeDemarche;
import org.muster.core.demarche.DemarcheFact.DemarcheMade;
import org.muster.core.fact.DemarcheId;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.StatementId;
import org.muster.core.incident.Crowd;
import org.muster.core.incident.EvidenceFile;
import org.muster.core.incident.Grading;
import org.muster.core.incident.IncidentCommand.ReportIncident;
import org.muster.core.incident.IncidentFact.IncidentReported;
import org.muster.core.incident.IncidentKind;
import org.muster.core.incident.IncidentReport;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.place.PlaceCommand.SetPlace;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceStatus;
import org.muster.core.register.Note;
import org.muster.core.statement.StatementCommand.KeepStatement;
import org.muster.core.statement.StatementFact.StatementKept;
import org.muster.testkit.Scenario;

/** What happens around a drawn world. */
public final class Situation {
    public static final Note WHY = new Note("because");

    private final Scenario s;

    public Situation(Scenario s) {
        this.s = s;
    }

    public IncidentReport report(String text, IncidentSeverity severity, Grading grading) {
        return new IncidentReport(
                IncidentKind.CROWD,
                s.now().minus(Duration.ofMinutes(10)),
                Optional.empty(),
                "the embassy",
                Optional.empty(),
                Crowd.UNKNOWN,
                severity,
                new Note(text),
                new Note("the guard"),
                grading);
    }

    public IncidentId reported(String text, IncidentSeverity severity, Grading grading) {
        return ((IncidentReported)
                        s.give(new ReportIncident(report(text, severity, grading))).getFirst())
                .incident();
    }

    public IncidentId reported(String text) {
        return reported(text, IncidentSeverity.GRAVE, Grading.NOT_JUDGED);
    }

    public SetPlace set(String name, PlaceStatus status, String reason) {
        return set(name, status, reason, s.now());
    }

    public SetPlace set(String name, PlaceStatus status, String reason, Instant at) {
        return new SetPlace(
                Scenario.ID,
                name,
                PlaceKind.RALLY_POINT,
                status,
                Optional.empty(),
                reason,
                Optional.empty(),
                at);
    }

    public DemarcheId asked(String what, Optional<Instant> deadline) {
        return ((DemarcheMade) s.give(ask(what, deadline)).getFirst()).demarche();
    }

    public MakeDemarche ask(String what, Optional<Instant> deadline) {
        return new MakeDemarche(
                new Note("the ambassador"),
                new Note("the ministry"),
                DemarcheChannel.NOTE_VERBALE,
                s.now(),
                new Note(what),
                deadline,
                Note.NONE);
    }

    public KeepStatement say(String text, String language) {
        return new KeepStatement(
                new Note("A general"),
                Note.NONE,
                s.now(),
                language,
                new Note(text),
                new Note("television"),
                Grading.NOT_JUDGED);
    }

    public StatementId said(String text, String language) {
        return ((StatementKept) s.give(say(text, language)).getFirst()).statement();
    }

    /** A small file that begins as a picture does. */
    public static EvidenceFile picture(int last) {
        return EvidenceFile.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) last});
    }
}
