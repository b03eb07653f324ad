package org.muster.identity.link;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What keeps two rows from being one person however alike they are. */
final class Contradictions {
    /** So many bits outweigh a slip in a birth date or a new passport. */
    private static final double OUTWEIGHS = 12;

    private final Rows rows;
    private final Households households;
    private final Set<Integer> duplicateFree;
    private final Set<Integer> said;
    private final Set<Long> cannots = new HashSet<>();

    /**
     * @param duplicateFree lists that have nobody twice, by what is seen or said
     * @param said those of which somebody said it
     */
    Contradictions(
            Rows rows, Households households, Set<Integer> duplicateFree, Set<Integer> said) {
        this.said = said;
        this.rows = rows;
        this.households = households;
        this.duplicateFree = duplicateFree;
    }

    void cannot(int a, int b) {
        cannots.add((long) Math.min(a, b) << 32 | Math.max(a, b));
    }

    /** Whether somebody said of any two of them that they are two persons. */
    boolean areDecided(int[] left, int[] right) {
        for (int a : left) {
            for (int b : right) {
                if (cannots.contains((long) Math.min(a, b) << 32 | Math.max(a, b))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The reason, as a clause about the two; none when they may be one person. */
    Optional<String> find(int a, int b, double bits) {
        if (cannots.contains((long) Math.min(a, b) << 32 | Math.max(a, b))) {
            return Optional.of("somebody said that they are two persons");
        }
        if (rows.source[a] == rows.source[b] && !isRepeated(a, b)) {
            if (duplicateFree.contains(rows.source[a])) {
                return Optional.of(
                        "both are in " + rows.sourceName(a) + ", which has nobody twice");
            }
            if (households.toldApart(a, b)) {
                return Optional.of("both are on one booking of " + rows.sourceName(a));
            }
        }
        if (bits >= OUTWEIGHS) {
            return Optional.empty();
        }
        if (Birth.areFarApart(rows.birth[a], rows.birth[b])) {
            return Optional.of("their birth dates are years apart");
        }
        if (rows.book.ages.areFarApart(rows, a, b)) {
            return Optional.of("their ages are years apart");
        }
        if (rows.source[a] == rows.source[b] && holdTwo(a, b)) {
            return Optional.of(rows.sourceName(a) + " gives them two documents of one kind");
        }
        return documentsExclude(a, b)
                ? Optional.of("they hold two documents of one kind and one issuer")
                : Optional.empty();
    }

    /** Document, birth and first name are the same: that outranks what a list seems to be. */
    private boolean isRepeated(int a, int b) {
        return !said.contains(rows.source[a])
                && rows.birth[a] == rows.birth[b]
                && Birth.isWhole(rows.birth[a])
                && rows.given[a] == rows.given[b]
                && (rows.given[a] != Words.NONE || rows.family[a] == rows.family[b])
                && shareDocument(a, b);
    }

    private boolean shareDocument(int a, int b) {
        for (int one : rows.documents.of(a)) {
            for (int other : rows.documents.of(b)) {
                if (one == other) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two lists may know an old and a new passport; one list that does so means two persons. */
    private boolean holdTwo(int a, int b) {
        boolean two = false;
        for (int one : rows.documents.of(a)) {
            for (int other : rows.documents.of(b)) {
                Papers papers = rows.book.papers;
                if (papers.sameNumber(one, other) || papers.nearNumber(one, other)) {
                    return false;
                }
                two |= papers.sameKind(one, other);
            }
        }
        return two;
    }

    private boolean documentsExclude(int a, int b) {
        Several all = rows.documents;
        boolean exclude = false;
        for (int i = all.start(a); i < all.end(a); i++) {
            for (int j = all.start(b); j < all.end(b); j++) {
                if (all.at(i) == all.at(j)) {
                    return false;
                }
                exclude |= rows.book.papers.exclude(all.at(i), all.at(j));
            }
        }
        return exclude;
    }
}
