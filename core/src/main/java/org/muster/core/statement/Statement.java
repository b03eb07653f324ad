package org.muster.core.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.FactId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.StatementId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.statement.StatementFact.ContradictionDropped;
import org.muster.core.statement.StatementFact.StatementContradicted;
import org.muster.core.statement.StatementFact.StatementDropped;
import org.muster.core.statement.StatementFact.StatementKept;
import org.muster.core.statement.StatementFact.StatementTranslated;

/**
 * A statement by somebody else as it stands.
 *
 * @param translations the last into each language
 * @param contradicted the facts that it contradicts, in the order in which that was noted
 * @param dropped whether it is read no more
 */
public record Statement(
        StatementKept kept,
        List<StatementTranslated> translations,
        List<StatementContradicted> contradicted,
        boolean dropped) {
    public Statement {
        translations = List.copyOf(translations);
        contradicted = List.copyOf(contradicted);
    }

    public static Optional<Statement> find(View view, StatementId id) {
        Optional<StatementKept> kept = Optional.empty();
        Map<String, StatementTranslated> translations = new LinkedHashMap<>();
        Map<FactId, StatementContradicted> contradicted = new LinkedHashMap<>();
        boolean dropped = false;
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof StatementFact fact) {
                switch (fact) {
                    case StatementKept first -> kept = kept.or(() -> Optional.of(first));
                    case StatementTranslated one -> translations.put(one.language(), one);
                    case StatementContradicted one -> contradicted.put(one.fact(), one);
                    case ContradictionDropped one -> contradicted.remove(one.fact());
                    case StatementDropped one -> dropped = true;
                }
            }
        }
        boolean gone = dropped;
        return kept.map(first ->
                new Statement(
                        first,
                        new ArrayList<>(translations.values()),
                        new ArrayList<>(contradicted.values()),
                        gone));
    }

    /** All that were not dropped, the latest first. */
    public static List<Statement> listAll(View view) {
        return view.subjects(Subject.Kind.STATEMENT)
                .flatMap(id -> find(view, (StatementId) id).stream())
                .filter(one -> !one.dropped())
                .sorted(
                        Comparator.comparing((Statement one) -> one.kept().at())
                                .reversed()
                                .thenComparing(one -> one.id().value()))
                .toList();
    }

    public StatementId id() {
        return kept.statement();
    }

    /** Stands for it where words are sealed. */
    public PersonId key() {
        return kept.person();
    }

    public boolean isContradicted() {
        return !contradicted.isEmpty();
    }

    boolean isContradictedBy(FactId fact) {
        return contradicted.stream().anyMatch(one -> one.fact().equals(fact));
    }

    /** The text in a language, if it was said in it or translated into it. */
    public Optional<String> findText(String language) {
        return kept.language().equals(language)
                ? Optional.of(kept.text().text())
                : translations.stream()
                        .filter(one -> one.language().equals(language))
                        .map(one -> one.text().text())
                        .findFirst();
    }
}
