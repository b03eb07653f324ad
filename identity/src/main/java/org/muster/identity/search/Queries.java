package org.muster.identity.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.muster.core.fact.Band;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;

/** Turns what was typed into the questions to ask, surest first. */
final class Queries {
    private static final float WHOLE_WORD = 3;
    private static final float BEGINNING = 1;

    /** Shorter words have too many neighbours for a slip to mean anything. */
    private static final int SHORTEST_WITH_SLIP = 4;

    /**
     * Where a slip is looked for; the first letter is seldom wrong, and it keeps the search small.
     */
    private static final int SURE_LETTERS = 1;

    private static final int NEIGHBOURS = 64;

    private Queries() {}

    /** One question, and what an answer to it means. */
    record Step(Query query, DeskSearch.Reason reason) {}

    static List<Step> stepsFor(String typed) {
        List<Step> steps = new ArrayList<>();
        exact(steps, typed);
        List<String> words = Folding.words(typed);
        if (!words.isEmpty()) {
            steps.add(new Step(allOf(words, Queries::likeTyped), DeskSearch.Reason.NAME));
            if (words.stream().anyMatch(Queries::canSlip)) {
                steps.add(
                        new Step(allOf(words, Queries::withSlip), DeskSearch.Reason.SIMILAR_NAME));
            }
        }
        return steps;
    }

    private static void exact(List<Step> steps, String typed) {
        read(typed, PersonId::parse)
                .ifPresent(id -> add(steps, Entry.ID, id.toString(), DeskSearch.Reason.REFERENCE));
        read(typed, RequestId::parse)
                .ifPresent(id ->
                        add(steps, Entry.REFERENCE, id.toString(), DeskSearch.Reason.REFERENCE));
        read(typed, HouseholdId::parse)
                .ifPresent(id ->
                        add(steps, Entry.REFERENCE, id.toString(), DeskSearch.Reason.REFERENCE));
        if (Band.isBand(typed)) {
            add(steps, Entry.BAND, Band.parse(typed).code(), DeskSearch.Reason.BAND);
        }
        String document = Folding.document(typed);
        if (document.chars().anyMatch(Character::isDigit)) {
            add(steps, Entry.DOCUMENT, document, DeskSearch.Reason.DOCUMENT);
        }
        String phone = Folding.phone(typed);
        if (!phone.isEmpty() && typed.chars().noneMatch(Character::isLetter)) {
            add(steps, Entry.PHONE, phone, DeskSearch.Reason.PHONE);
        }
    }

    private static void add(
            List<Step> steps, String field, String value, DeskSearch.Reason reason) {
        steps.add(new Step(new ConstantScoreQuery(new TermQuery(new Term(field, value))), reason));
    }

    private static Query allOf(List<String> words, Function<String, Query> query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(query.apply(word), Occur.MUST));
        return all.build();
    }

    private static Query likeTyped(String word) {
        Term term = new Term(Entry.NAME, word);
        return best(
                new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), WHOLE_WORD),
                new BoostQuery(new ConstantScoreQuery(new PrefixQuery(term)), BEGINNING));
    }

    private static Query withSlip(String word) {
        if (!canSlip(word)) {
            return likeTyped(word);
        }
        Term term = new Term(Entry.NAME, word);
        return best(
                likeTyped(word),
                new BoostQuery(
                        new ConstantScoreQuery(
                                new FuzzyQuery(term, 1, SURE_LETTERS, NEIGHBOURS, true)),
                        BEGINNING));
    }

    private static Query best(Query... alternatives) {
        return new DisjunctionMaxQuery(List.of(alternatives), 0);
    }

    private static boolean canSlip(String word) {
        return word.length() >= SHORTEST_WITH_SLIP;
    }

    private static <T> Optional<T> read(String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
