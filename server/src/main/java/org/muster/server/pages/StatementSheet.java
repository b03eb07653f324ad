package org.muster.server.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.muster.core.fact.Fact;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.incident.IncidentFact.IncidentReported;
import org.muster.core.incident.IncidentFact.IncidentUpdated;
import org.muster.core.movement.MovementFact.LegArrived;
import org.muster.core.movement.MovementFact.LegDeparted;
import org.muster.core.operation.OperationFact.JournalKept;
import org.muster.core.place.PlaceFact.PlaceSet;
import org.muster.core.statement.HeldFacts;
import org.muster.core.statement.Statement;
import org.muster.core.tally.TallyFact.TallyFrozen;
import org.muster.server.access.AccessRules;

/**
 * One statement by somebody else.
 *
 * @param language that it was said in, in the reader's own
 * @param contradicted the facts that it contradicts
 * @param candidates facts that it may contradict, the latest first
 */
public record StatementSheet(
        Statement statement,
        String language,
        List<Translation> translations,
        List<Held> contradicted,
        List<FactLine> candidates,
        List<FactLine> history) {
    private static final int MOST_CANDIDATES = 40;

    public StatementSheet {
        translations = List.copyOf(translations);
        contradicted = List.copyOf(contradicted);
        candidates = List.copyOf(candidates);
        history = List.copyOf(history);
    }

    /** The words in another language. */
    public record Translation(String tag, String language, String text, String by) {}

    /**
     * A fact that it contradicts.
     *
     * @param sentence of the fact; empty where it is not for the reader, or not here
     */
    public record Held(String fact, String sentence, String why) {}

    static StatementSheet of(Visit visit, Statement statement) {
        View view = visit.view();
        Frame frame = visit.frame();
        FactWords words = new FactWords(view, frame);
        return new StatementSheet(
                statement,
                SituationWords.language(frame, statement.kept().language()),
                statement.translations().stream()
                        .map(one ->
                                new Translation(
                                        one.language(),
                                        SituationWords.language(frame, one.language()),
                                        one.text().text(),
                                        one.by().text()))
                        .toList(),
                statement.contradicted().stream()
                        .map(one ->
                                new Held(
                                        one.fact().toString(),
                                        HeldFacts.find(view, one.fact())
                                                .map(Recorded::fact)
                                                .filter(fact -> mayRead(frame, fact))
                                                .map(words::tell)
                                                .orElse(""),
                                        one.why().text()))
                        .toList(),
                words.lines(
                        candidates(view)
                                .filter(one -> mayRead(frame, one.fact()))
                                .sorted(Comparator.comparing(Recorded::stamp).reversed())
                                .limit(MOST_CANDIDATES)
                                .toList()),
                words.lines(view.history(statement.id()).listAll().reversed()));
    }

    private static boolean mayRead(Frame frame, Fact fact) {
        return frame.mayOpen("facts/x") && AccessRules.mayRead(frame.reader().roles(), fact);
    }

    private static Stream<Recorded> candidates(View view) {
        return Stream.of(
                        Subject.Kind.INCIDENT,
                        Subject.Kind.OPERATION,
                        Subject.Kind.TALLY,
                        Subject.Kind.LEG)
                .flatMap(view::subjects)
                .flatMap(subject -> view.history(subject).stream())
                .distinct()
                .filter(recorded -> isOfTheWorld(recorded.fact()));
    }

    private static boolean isOfTheWorld(Fact fact) {
        return switch (fact) {
            case IncidentReported one -> true;
            case IncidentUpdated one -> true;
            case PlaceSet one -> true;
            case JournalKept one -> true;
            case TallyFrozen one -> true;
            case LegDeparted one -> true;
            case LegArrived one -> true;
            default -> false;
        };
    }
}
