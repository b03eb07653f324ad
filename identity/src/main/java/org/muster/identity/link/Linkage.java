package org.muster.identity.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What linking found: persons as groups of rows, the links behind them, and what is in doubt. Any
 * thread may read.
 */
public final class Linkage {
    private final Rows rows;
    private final Edges edges;
    private final Scorer scorer;
    private final int[] firsts;
    private final List<Clustering.Question> questions;
    private final Set<Integer> duplicateFree;
    private final long compared;
    private final int leftOut;

    Linkage(
            Rows rows,
            Edges edges,
            Scorer scorer,
            Clustering clustering,
            Set<Integer> duplicateFree,
            long compared,
            int leftOut) {
        this(
                rows,
                edges,
                scorer,
                clustering.firsts(),
                clustering.questions(),
                duplicateFree,
                compared,
                leftOut);
    }

    /**
     * @param firsts for each row the first row of its person
     */
    Linkage(
            Rows rows,
            Edges edges,
            Scorer scorer,
            int[] firsts,
            List<Clustering.Question> questions,
            Set<Integer> duplicateFree,
            long compared,
            int leftOut) {
        this.rows = rows;
        this.edges = edges;
        this.scorer = scorer;
        this.firsts = firsts;
        this.questions = questions;
        this.duplicateFree = duplicateFree;
        this.compared = compared;
        this.leftOut = leftOut;
    }

    /**
     * One row and the person it belongs to, named by the first of its rows.
     *
     * @param name as its words, made comparable
     * @param born as 1987-04-12, with ?? for what is unknown
     */
    public record Member(
            String person, String row, String source, long line, String name, String born) {}

    public int rows() {
        return rows.size();
    }

    public int persons() {
        int persons = 0;
        for (int row = 0; row < firsts.length; row++) {
            persons += firsts[row] == row ? 1 : 0;
        }
        return persons;
    }

    /** How many pairs of rows were compared. */
    public long compared() {
        return compared;
    }

    /** How many rows some block key could not use because too many share it. */
    public int leftOut() {
        return leftOut;
    }

    public Weights weights() {
        return scorer.weights();
    }

    public Priors priors() {
        return scorer.priors();
    }

    /** How many rows of the same person a row has: what {@link KnownPersons} goes by. */
    public Partners partners() {
        return Partners.of(scorer.priors(), rows.size(), Priors.Pairs.of(rows));
    }

    /** The lists that have nobody twice, as said or as seen. */
    public List<String> duplicateFree() {
        return duplicateFree.stream().map(rows.book.sources::get).sorted().toList();
    }

    /** All rows, those of one person together, persons and rows in the order of their ids. */
    public Stream<Member> members() {
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted((one, other) ->
                        firsts[one] != firsts[other]
                                ? Integer.compare(firsts[one], firsts[other])
                                : Integer.compare(one, other))
                .map(this::member);
    }

    private Member member(int row) {
        return new Member(
                rows.ids[firsts[row]],
                rows.ids[row],
                rows.sourceName(row),
                rows.line[row],
                rows.nameOf(row),
                Birth.text(rows.birth[row]));
    }

    /** What is known of one row. */
    public Member getRow(String row) {
        return member(rows.get(row));
    }

    /** The rows of the person that a row belongs to. */
    public List<Member> listRowsOfPerson(String row) {
        int first = firsts[rows.get(row)];
        return IntStream.range(first, firsts.length)
                .filter(one -> firsts[one] == first)
                .mapToObj(this::member)
                .toList();
    }

    /** How many persons have so many rows: at 1 those who are listed once. */
    public SortedMap<Integer, Integer> sizes() {
        int[] size = new int[firsts.length];
        for (int first : firsts) {
            size[first]++;
        }
        SortedMap<Integer, Integer> sizes = new TreeMap<>();
        for (int one : size) {
            if (one > 0) {
                sizes.merge(one, 1, Integer::sum);
            }
        }
        return sizes;
    }

    /** The id of the person that a row belongs to: the first of its rows. */
    public String getPerson(String row) {
        return rows.ids[firsts[rows.get(row)]];
    }

    /** The links that hold the persons together. */
    public Stream<Link> links() {
        return IntStream.range(0, edges.size())
                .filter(i -> firsts[edges.a(i)] == firsts[edges.b(i)])
                .mapToObj(i -> link(i, ""));
    }

    /** What a person should look at, the most doubtful first. */
    public Stream<Link> questions() {
        return questions.stream()
                .sorted((one, other) -> {
                    int doubt =
                            Double.compare(
                                    Math.abs(edges.bits(one.edge())),
                                    Math.abs(edges.bits(other.edge())));
                    return doubt != 0 ? doubt : Integer.compare(one.edge(), other.edge());
                })
                .map(question -> link(question.edge(), question.reason()));
    }

    public int questionCount() {
        return questions.size();
    }

    private Link link(int edge, String reason) {
        return new Link(
                rows.ids[edges.a(edge)],
                rows.ids[edges.b(edge)],
                edges.vector(edge),
                edges.bits(edge),
                edges.byHousehold(edge),
                reason,
                scorer.weights().version());
    }

    public boolean has(String row) {
        return Arrays.binarySearch(rows.ids, row) >= 0;
    }

    /**
     * Why the rows of one person belong together and which others are in doubt: one waterfall for
     * each pair that was kept.
     */
    public List<Waterfall> explain(String row) {
        int first = firsts[rows.get(row)];
        Explaining explaining = new Explaining(rows, scorer);
        List<Waterfall> all = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            int a = edges.a(i);
            int b = edges.b(i);
            if (firsts[a] == first && firsts[b] == first) {
                all.add(explaining.of(a, b, edges.vector(i), edges.bits(i)));
            }
        }
        return all;
    }

    /** Why any two rows are held for one person or not. */
    public Waterfall explain(String one, String other) {
        int a = Math.min(rows.get(one), rows.get(other));
        int b = Math.max(rows.get(one), rows.get(other));
        int edge = edges.find(a, b);
        int vector = edge >= 0 ? edges.vector(edge) : new Comparison(rows).vector(a, b);
        double bits = edge >= 0 ? edges.bits(edge) : scorer.bits(a, b, vector);
        return new Explaining(rows, scorer).of(a, b, vector, bits);
    }
}
