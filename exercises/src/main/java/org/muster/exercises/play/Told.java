package org.muster.exercises.play;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muster.core.demarche.DemarcheChannel;
import org.muster.core.demarche.DemarcheCommand.MakeDemarche;
import org.muster.core.fact.Command;
import org.muster.core.fact.OperationId;
import org.muster.core.incident.Crowd;
import org.muster.core.incident.Grading;
import org.muster.core.incident.IncidentCommand.ReportIncident;
import org.muster.core.incident.IncidentKind;
import org.muster.core.incident.IncidentReport;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.operation.OperationCommand.KeepJournal;
import org.muster.core.place.PlaceCommand.SetPlace;
import org.muster.core.place.PlaceStatus;
import org.muster.core.register.Note;
import org.muster.core.statement.StatementCommand.KeepStatement;
import org.muster.exercises.folder.PlaceRow;
import org.muster.exercises.folder.TimelineRow;

/**
 * What a row of the time line tells, as the fact of its kind. What the row does not say stays
 * unknown: kind, severity and place of an incident, addressee and channel of an approach, language
 * of a statement, and how far any of it is believed. A row with a figure stays in the journal,
 * which has room for one.
 */
final class Told {
    /** So long a name before a colon can be. */
    private static final int LONGEST_NAME = 60;

    private static final Map<PlaceStatus, Pattern> STATUSES =
            Map.of(
                    PlaceStatus.OPEN, Pattern.compile("\\b(is|are|now) open\\b|\\bopens\\b"),
                    PlaceStatus.FULL, Pattern.compile("\\bis full\\b"),
                    PlaceStatus.CLOSED, Pattern.compile("\\b(is|are|now) closed\\b|\\bcloses\\b"),
                    PlaceStatus.COMPROMISED, Pattern.compile("\\bis compromised\\b"));

    private Told() {}

    /** Whether it has words and a source, and no figure, for which the journal alone has room. */
    static boolean isPlain(TimelineRow row) {
        return row.figure().isEmpty() && !row.source().isBlank();
    }

    static Command of(OperationId operation, TimelineRow row, List<PlaceRow> places) {
        if (!isPlain(row)) {
            return journal(operation, row);
        }
        return switch (row.kind()) {
            case INCIDENT -> incident(row);
            case DEMARCHE -> demarche(row);
            case STATEMENT -> statement(row);
            case RALLY -> rally(operation, row, places).orElseGet(() -> journal(operation, row));
            case ALERT, ESTIMATE, REQUESTS, LEG, BULLETIN, POST, CLOSING, NOTE ->
                    journal(operation, row);
        };
    }

    static Command of(OperationId operation, PlaceRow row, Instant at) {
        return place(operation, row, PlaceStatus.PLANNED, at);
    }

    static Command opened(OperationId operation, PlaceRow row, Instant at) {
        return place(operation, row, PlaceStatus.OPEN, at);
    }

    private static Command place(
            OperationId operation, PlaceRow row, PlaceStatus status, Instant at) {
        return new SetPlace(
                operation,
                row.name(),
                row.kind(),
                status,
                row.position(),
                row.source(),
                Optional.empty(),
                at);
    }

    /** A place that the row names, and says of it one thing that a place can be. */
    private static Optional<Command> rally(
            OperationId operation, TimelineRow row, List<PlaceRow> places) {
        List<PlaceRow> named =
                places.stream().filter(place -> names(row.what(), place.name())).toList();
        List<PlaceStatus> said =
                STATUSES.entrySet().stream()
                        .filter(entry -> entry.getValue().matcher(row.what()).find())
                        .map(Map.Entry::getKey)
                        .toList();
        return named.size() == 1 && said.size() == 1
                ? Optional.of(
                        new SetPlace(
                                operation,
                                named.getFirst().name(),
                                named.getFirst().kind(),
                                said.getFirst(),
                                Optional.empty(),
                                row.what(),
                                Optional.empty(),
                                row.at()))
                : Optional.empty();
    }

    private static boolean names(String text, String place) {
        return text.toLowerCase(Locale.ROOT).contains(place.toLowerCase(Locale.ROOT));
    }

    private static Command journal(OperationId operation, TimelineRow row) {
        return new KeepJournal(
                operation, row.kind(), row.what(), row.source(), row.at(), row.figure());
    }

    private static Command incident(TimelineRow row) {
        return new ReportIncident(
                new IncidentReport(
                        IncidentKind.OTHER,
                        row.at(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Crowd.UNKNOWN,
                        IncidentSeverity.NOT_KNOWN,
                        new Note(row.what()),
                        new Note(row.source()),
                        Grading.NOT_JUDGED));
    }

    private static Command demarche(TimelineRow row) {
        return new MakeDemarche(
                Note.NONE,
                Note.NONE,
                DemarcheChannel.NOT_KNOWN,
                row.at(),
                new Note(row.what()),
                Optional.empty(),
                new Note(row.source()));
    }

    /** Words that begin with a name and a colon are that person's; others are their source's. */
    private static Command statement(TimelineRow row) {
        int colon = row.what().indexOf(": ");
        boolean named = colon > 0 && colon <= LONGEST_NAME;
        return new KeepStatement(
                new Note(named ? row.what().substring(0, colon) : row.source()),
                Note.NONE,
                row.at(),
                "und",
                new Note(named ? row.what().substring(colon + 2) : row.what()),
                new Note(row.source()),
                Grading.NOT_JUDGED);
    }
}
