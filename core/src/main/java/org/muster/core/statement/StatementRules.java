package org.muster.core.statement;

import static org.muster.core.statement.StatementRefusal.*;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.StatementId;
import org.muster.core.fact.View;
import org.muster.core.register.Note;
import org.muster.core.statement.StatementCommand.ContradictStatement;
import org.muster.core.statement.StatementCommand.DropContradiction;
import org.muster.core.statement.StatementCommand.DropStatement;
import org.muster.core.statement.StatementCommand.KeepStatement;
import org.muster.core.statement.StatementCommand.TranslateStatement;
import org.muster.core.statement.StatementFact.ContradictionDropped;
import org.muster.core.statement.StatementFact.StatementContradicted;
import org.muster.core.statement.StatementFact.StatementDropped;
import org.muster.core.statement.StatementFact.StatementKept;
import org.muster.core.statement.StatementFact.StatementTranslated;

/** Decides what becomes of statements by others. */
public final class StatementRules {
    private StatementRules() {}

    public static Decision decide(View view, StatementCommand command, Context context) {
        return switch (command) {
            case KeepStatement keep -> keep(keep, context);
            case TranslateStatement translate ->
                    on(view, translate.statement(), one -> translate(one, translate));
            case ContradictStatement contradict ->
                    on(view, contradict.statement(), one -> contradict(view, one, contradict));
            case DropContradiction drop -> on(view, drop.statement(), one -> drop(one, drop));
            case DropStatement drop -> on(view, drop.statement(), one -> drop(one, drop));
        };
    }

    private static Decision on(View view, StatementId id, Function<Statement, Decision> rule) {
        Optional<Statement> statement = Statement.find(view, id);
        if (statement.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_STATEMENT, "statement", id));
        }
        return statement.get().dropped()
                ? Decision.refuse(Refusal.of(DROPPED, "statement", id))
                : rule.apply(statement.get());
    }

    private static Decision keep(KeepStatement keep, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (keep.text().text().isEmpty()) {
            reasons.add(Refusal.of(NOTHING_SAID, "text"));
        }
        if (keep.speaker().text().isEmpty()) {
            reasons.add(Refusal.of(NO_SPEAKER, "speaker"));
        }
        if (keep.source().text().isEmpty()) {
            reasons.add(Refusal.of(NO_SOURCE, "source"));
        }
        refuseLanguage(reasons, keep.language());
        if (context.isAhead(keep.at())) {
            reasons.add(Refusal.of(FROM_THE_FUTURE, "at", keep.at()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new StatementKept(
                                        context.newStatement(),
                                        context.newPerson(),
                                        keep.speaker(),
                                        keep.office(),
                                        keep.at(),
                                        canonical(keep.language()),
                                        keep.text(),
                                        keep.source(),
                                        keep.grading())));
    }

    private static void refuseLanguage(List<Refusal> reasons, String language) {
        if (!isLanguage(language)) {
            reasons.add(Refusal.of(NO_LANGUAGE, "language", language));
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            return !tag.isEmpty()
                    && !new Locale.Builder().setLanguageTag(tag).build().toLanguageTag().isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static String canonical(String tag) {
        return Locale.forLanguageTag(tag).toLanguageTag();
    }

    private static Decision translate(Statement statement, TranslateStatement translate) {
        List<Refusal> reasons = new ArrayList<>();
        if (translate.text().text().isEmpty()) {
            reasons.add(Refusal.of(NOTHING_SAID, "text"));
        }
        refuseLanguage(reasons, translate.language());
        if (reasons.isEmpty()
                && canonical(translate.language()).equals(statement.kept().language())) {
            reasons.add(Refusal.of(ORIGINAL_LANGUAGE, "language", statement.kept().language()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new StatementTranslated(
                                        statement.id(),
                                        statement.key(),
                                        canonical(translate.language()),
                                        translate.text(),
                                        translate.by())));
    }

    private static Decision contradict(
            View view, Statement statement, ContradictStatement contradict) {
        List<Refusal> reasons = new ArrayList<>();
        refuseSilent(reasons, contradict.why());
        if (statement.isContradictedBy(contradict.fact())) {
            reasons.add(Refusal.of(CONTRADICTS_ALREADY, "fact", contradict.fact()));
        } else if (HeldFacts.find(view, contradict.fact()).isEmpty()) {
            reasons.add(Refusal.of(NO_SUCH_FACT, "fact", contradict.fact()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new StatementContradicted(
                                        statement.id(),
                                        statement.key(),
                                        contradict.fact(),
                                        contradict.why())));
    }

    private static Decision drop(Statement statement, DropContradiction drop) {
        return statement.isContradictedBy(drop.fact())
                ? Decision.accept(
                        new ContradictionDropped(
                                statement.id(), statement.key(), drop.fact(), drop.why()))
                : Decision.refuse(Refusal.of(NOT_CONTRADICTED, "fact", drop.fact()));
    }

    private static Decision drop(Statement statement, DropStatement drop) {
        List<Refusal> reasons = new ArrayList<>();
        refuseSilent(reasons, drop.why());
        return Decision.of(
                reasons,
                () -> List.of(new StatementDropped(statement.id(), statement.key(), drop.why())));
    }

    private static void refuseSilent(List<Refusal> reasons, Note why) {
        if (why.text().isEmpty()) {
            reasons.add(Refusal.of(NO_REASON, "why"));
        }
    }
}
