package org.muster.identity.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.muster.identity.name.NameText;
import org.muster.identity.name.NameWords;
import org.muster.identity.name.SimilarWords;

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

    private static final int SHORTEST_WITH_SOUND = 3;
    private static final int SOUNDS = 32;
    private static final double LEAST_CLOSENESS = 0.75;

    /** Who types another script wants the Latin spelling, which may be a free one. */
    private static final double LEAST_CLOSENESS_ACROSS = 0.62;

    private static final char LAST_OF_LATIN = '\u024F';

    private Queries() {}

    /** One question, made only when it is asked, and what an answer to it means. */
    record Step(Supplier<Query> query, DeskSearch.Reason reason) {}

    static List<Step> stepsFor(String typed, SimilarWords similar) {
        List<Step> steps = new ArrayList<>();
        exact(steps, typed);
        List<String> words = NameText.words(typed);
        if (!words.isEmpty()) {
            steps.add(new Step(() -> allOf(words, Queries::likeTyped), DeskSearch.Reason.NAME));
            if (words.stream().anyMatch(Queries::canSlip)) {
                steps.add(
                        new Step(
                                () -> allOf(words, Queries::withSlip),
                                DeskSearch.Reason.SIMILAR_NAME));
            }
            List<String> counting = NameWords.counting(typed);
            if (counting.stream().anyMatch(Queries::canSound)) {
                steps.add(
                        new Step(
                                () -> allOf(counting, word -> soundingLike(word, similar)),
                                DeskSearch.Reason.SIMILAR_NAME));
            }
            steps.add(new Step(() -> allOf(words, Queries::nameOrPlace), DeskSearch.Reason.PLACE));
        }
        return steps;
    }

    /** Words of any script that sound like this one, the closest counting most. */
    private static Query soundingLike(String word, SimilarWords similar) {
        List<Query> alternatives = new ArrayList<>();
        alternatives.add(canSlip(word) ? withSlip(word) : likeTyped(word));
        if (canSound(word)) {
            for (SimilarWords.Similar one : similar.nearest(word, SOUNDS, leastCloseness(word))) {
                alternatives.add(
                        new BoostQuery(
                                new ConstantScoreQuery(
                                        new TermQuery(new Term(Entry.NAME, one.word()))),
                                (float) (WHOLE_WORD * one.closeness() * one.closeness())));
            }
        }
        return new DisjunctionMaxQuery(alternatives, 0);
    }

    private static void exact(List<Step> steps, String typed) {
        read(typed, PersonId::parse)
                .ifPresent(id ->
                        add(steps, Entry.REFERENCE, id.toString(), DeskSearch.Reason.REFERENCE));
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
        if (typed.contains("@")) {
            String address = Folding.email(typed);
            steps.add(
                    new Step(
                            () ->
                                    new ConstantScoreQuery(
                                            new PrefixQuery(new Term(Entry.EMAIL, address))),
                            DeskSearch.Reason.EMAIL));
        }
        String phone = Folding.phone(typed);
        if (!phone.isEmpty() && typed.chars().noneMatch(Character::isLetter)) {
            add(steps, Entry.PHONE, phone, DeskSearch.Reason.PHONE);
        }
    }

    private static void add(
            List<Step> steps, String field, String value, DeskSearch.Reason reason) {
        Query query = new ConstantScoreQuery(new TermQuery(new Term(field, value)));
        steps.add(new Step(() -> query, reason));
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

    private static Query nameOrPlace(String word) {
        Query place = new ConstantScoreQuery(new PrefixQuery(new Term(Entry.PLACE, word)));
        return best(likeTyped(word), place);
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

    private static double leastCloseness(String word) {
        return word.charAt(0) <= LAST_OF_LATIN ? LEAST_CLOSENESS : LEAST_CLOSENESS_ACROSS;
    }

    /** Beginnings of words sound like too much; signs that are words do not. */
    private static boolean canSound(String word) {
        return word.length() >= SHORTEST_WITH_SOUND || !word.isEmpty() && word.charAt(0) > '\u2E7F';
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
