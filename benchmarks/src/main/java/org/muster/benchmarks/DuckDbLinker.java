package org.muster.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.muster.testkit.lists.ListRow;

/**
 * Fellegi and Sunter's method in SQL, in the way of the well-known tools for it: ten blocking
 * rules, levels by edit distance, u from random pairs, m by EM in two passes with the block's
 * fields held out, term frequencies of names. {@link FoundLinks} makes persons of the links.
 */
final class DuckDbLinker implements OtherLinker {
    private static final double CUT = 0.95;
    private static final int RANDOM_PAIRS = 400_000;

    /** A field, and the condition of each of its levels from best to worst. */
    private record Comparison(String field, String known, List<String> levels) {}

    private static final List<Comparison> COMPARISONS =
            List.of(
                    name("family", "given"),
                    name("given", "family"),
                    new Comparison(
                            "birth",
                            "l.birth IS NOT NULL AND r.birth IS NOT NULL",
                            List.of(
                                    "l.birth = r.birth",
                                    "damerau_levenshtein(l.birth, r.birth) <= 1",
                                    "damerau_levenshtein(l.birth, r.birth) <= 2",
                                    "l.year = r.year",
                                    "TRUE")),
                    new Comparison("sex", both("sex"), List.of("l.sex = r.sex", "TRUE")),
                    slip("document"),
                    slip("phone"),
                    alike("email"),
                    alike("address"),
                    alike("town"));

    private static final List<String> BLOCKS =
            List.of(
                    "l.birth = r.birth",
                    "l.family = r.family AND l.given = r.given",
                    "l.family = r.given AND l.given = r.family",
                    "l.document = r.document",
                    "l.phone = r.phone",
                    "l.email = r.email",
                    "l.address = r.address AND left(l.given, 1) = left(r.given, 1)",
                    "l.family = r.family AND l.year = r.year",
                    "l.given = r.given AND l.year = r.year AND left(l.family, 1) = left(r.family, 1)",
                    "left(l.family, 3) = left(r.family, 3) AND left(l.given, 3) = left(r.given, 3)");

    private static Comparison name(String field, String other) {
        String swapped = "l." + field + " = r." + other + " AND l." + other + " = r." + field;
        return new Comparison(
                field,
                both(field),
                List.of(
                        "l." + field + " = r." + field,
                        swapped,
                        similar(field, 0.92),
                        similar(field, 0.85),
                        "least(length(l.F), length(r.F)) = 1 AND left(l.F, 1) = left(r.F, 1)"
                                .replace("F", field),
                        "TRUE"));
    }

    private static Comparison slip(String field) {
        String distance = "damerau_levenshtein(l." + field + ", r." + field + ") <= 1";
        return new Comparison(
                field, both(field), List.of("l." + field + " = r." + field, distance, "TRUE"));
    }

    private static Comparison alike(String field) {
        return new Comparison(
                field,
                both(field),
                List.of("l." + field + " = r." + field, similar(field, 0.9), "TRUE"));
    }

    private static String both(String field) {
        return "l." + field + " IS NOT NULL AND r." + field + " IS NOT NULL";
    }

    private static String similar(String field, double least) {
        return "jaro_winkler_similarity(l." + field + ", r." + field + ") >= " + least;
    }

    @Override
    public String name() {
        return "DuckDB";
    }

    @Override
    public int[] link(List<ListRow> rows, boolean apart, Setting setting)
            throws SQLException, IOException {
        Path folder = setting.place.newFolder("duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = connection.createStatement()) {
            sql.execute("SET temp_directory = '" + folder + "'");
            sql.execute("SET memory_limit = '4GB'");
            sql.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
            load(rows, connection.unwrap(DuckDBConnection.class), sql);
            candidates(sql, apart);
            Patterns random = randomPairs(sql, rows.size());
            Patterns all = Patterns.read(sql, "TRUE", COMPARISONS.size());
            double[][] u = random.shares(levels());
            double[][] m =
                    FellegiSunter.mixed(
                            FellegiSunter.learn(
                                    Patterns.read(sql, "birth = 1", COMPARISONS.size()), u, 2),
                            FellegiSunter.learn(
                                    Patterns.read(
                                            sql, "family = 1 AND given = 1", COMPARISONS.size()),
                                    u,
                                    0,
                                    1));
            double prior = FellegiSunter.prior(all, m, u, pairs(rows, apart));
            FoundLinks links = new FoundLinks(rows, apart);
            find(sql, score(m, u, prior), links);
            return links.persons();
        }
    }

    private static int[] levels() {
        return COMPARISONS.stream().mapToInt(one -> one.levels().size()).toArray();
    }

    private static double pairs(List<ListRow> rows, boolean apart) {
        double all = rows.size() * (rows.size() - 1.0) / 2;
        if (!apart) {
            return all;
        }
        var sizes =
                rows.stream()
                        .collect(Collectors.groupingBy(ListRow::source, Collectors.counting()));
        return all - sizes.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }

    private static void load(List<ListRow> rows, DuckDBConnection connection, Statement sql)
            throws SQLException {
        sql.execute(
                "CREATE TABLE people (id INTEGER, source VARCHAR, family VARCHAR, given VARCHAR,"
                        + " birth VARCHAR, year VARCHAR, sex VARCHAR, document VARCHAR, phone VARCHAR,"
                        + " email VARCHAR, address VARCHAR, town VARCHAR)");
        try (DuckDBAppender into = connection.createAppender("people")) {
            for (int i = 0; i < rows.size(); i++) {
                PlainRow row = PlainRow.of(rows.get(i));
                into.beginRow().append(i);
                add(into, rows.get(i).source());
                add(into, row.family());
                add(into, row.given());
                add(into, row.birth());
                add(into, row.year());
                add(into, row.sex());
                add(into, row.document());
                add(into, row.phone());
                add(into, row.email());
                add(into, row.address());
                add(into, row.town());
                into.endRow();
            }
        }
        for (String field : List.of("family", "given")) {
            sql.execute(
                    String.format(
                            "CREATE TABLE %s_shares AS SELECT %s AS value, count(*) * 1.0 / (SELECT"
                                    + " count(%s) FROM people) AS share FROM people WHERE %s IS NOT NULL"
                                    + " GROUP BY ALL",
                            field, field, field, field));
        }
    }

    private static void add(DuckDBAppender into, @Nullable String value) throws SQLException {
        if (value == null) {
            into.appendNull();
        } else {
            into.append(value);
        }
    }

    private static void candidates(Statement sql, boolean apart) throws SQLException {
        String sources = apart ? " AND l.source <> r.source" : "";
        String met =
                BLOCKS.stream()
                        .map(rule ->
                                "SELECT l.id AS a, r.id AS b FROM people l JOIN people r ON "
                                        + rule
                                        + " AND l.id < r.id"
                                        + sources)
                        .collect(Collectors.joining(" UNION "));
        sql.execute("CREATE TABLE pairs AS " + met);
        sql.execute("CREATE TABLE seen AS " + compared("pairs"));
    }

    private static String compared(String pairs) {
        String levels =
                COMPARISONS.stream().map(DuckDbLinker::level).collect(Collectors.joining(", "));
        return "SELECT a, b, l.family AS value_family, l.given AS value_given, "
                + levels
                + " FROM "
                + pairs
                + " JOIN people l ON l.id = a JOIN people r ON r.id = b";
    }

    private static String level(Comparison comparison) {
        StringBuilder level =
                new StringBuilder("CASE WHEN NOT (" + comparison.known() + ") THEN 0");
        for (int i = 0; i < comparison.levels().size(); i++) {
            level.append(" WHEN ")
                    .append(comparison.levels().get(i))
                    .append(" THEN ")
                    .append(i + 1);
        }
        return level + " END AS " + comparison.field();
    }

    private static Patterns randomPairs(Statement sql, int rows) throws SQLException {
        sql.execute("SELECT setseed(0.42)");
        sql.execute(
                String.format(
                        "CREATE TABLE drawn AS SELECT CAST(floor(random() * %d) AS INTEGER) AS a,"
                                + " CAST(floor(random() * %d) AS INTEGER) AS b FROM range(%d)",
                        rows, rows, RANDOM_PAIRS));
        sql.execute("CREATE TABLE random AS " + compared("(SELECT * FROM drawn WHERE a <> b)"));
        return Patterns.read(sql, "random", "TRUE", COMPARISONS.size());
    }

    /** The bits of a pair as an expression; a name's own share takes the place of its u. */
    private static String score(double[][] m, double[][] u, double prior) {
        List<String> terms = new ArrayList<>();
        terms.add(Double.toString(FellegiSunter.log2(prior / (1 - prior))));
        for (int field = 0; field < COMPARISONS.size(); field++) {
            String name = COMPARISONS.get(field).field();
            StringBuilder term = new StringBuilder("CASE " + name);
            for (int level = 1; level < m[field].length; level++) {
                boolean frequency = level == 1 && field < 2;
                term.append(" WHEN ")
                        .append(level)
                        .append(" THEN ")
                        .append(
                                frequency
                                        ? FellegiSunter.log2(m[field][1])
                                                + " - log2("
                                                + name
                                                + "_shares.share)"
                                        : Double.toString(
                                                FellegiSunter.log2(
                                                        m[field][level] / u[field][level])));
            }
            terms.add(term + " ELSE 0 END");
        }
        return String.join(" + ", terms);
    }

    private static void find(Statement sql, String score, FoundLinks links) throws SQLException {
        String query =
                "SELECT a, b, "
                        + score
                        + " AS bits FROM seen LEFT JOIN family_shares ON family_shares.value = value_family"
                        + " LEFT JOIN given_shares ON given_shares.value = value_given WHERE bits >= "
                        + FellegiSunter.log2(CUT / (1 - CUT));
        try (ResultSet pairs = sql.executeQuery(query)) {
            while (pairs.next()) {
                links.add(pairs.getInt(1), pairs.getInt(2), pairs.getDouble(3));
            }
        }
    }

    /** How often each combination of levels is seen. */
    record Patterns(List<int[]> levels, List<Double> counts) {

        static Patterns read(Statement sql, String where, int fields) throws SQLException {
            return read(sql, "seen", where, fields);
        }

        static Patterns read(Statement sql, String table, String where, int fields)
                throws SQLException {
            String names =
                    COMPARISONS.stream().map(Comparison::field).collect(Collectors.joining(", "));
            Patterns patterns = new Patterns(new ArrayList<>(), new ArrayList<>());
            try (ResultSet seen =
                    sql.executeQuery(
                            "SELECT "
                                    + names
                                    + ", count(*) FROM "
                                    + table
                                    + " WHERE "
                                    + where
                                    + " GROUP BY ALL ORDER BY ALL")) {
                while (seen.next()) {
                    int[] levels = new int[fields];
                    for (int i = 0; i < fields; i++) {
                        levels[i] = seen.getInt(i + 1);
                    }
                    patterns.levels.add(levels);
                    patterns.counts.add(seen.getDouble(fields + 1));
                }
            }
            return patterns;
        }

        /** How often each level of each field is seen where the field is known. */
        double[][] shares(int[] most) {
            double[][] shares = new double[most.length][];
            for (int field = 0; field < most.length; field++) {
                shares[field] = new double[most[field] + 1];
                double sum = 0;
                for (int level = 1; level <= most[field]; level++) {
                    shares[field][level] = 0.5;
                    sum += 0.5;
                }
                for (int i = 0; i < levels.size(); i++) {
                    int level = levels.get(i)[field];
                    if (level > 0) {
                        shares[field][level] += counts.get(i);
                        sum += counts.get(i);
                    }
                }
                for (int level = 1; level <= most[field]; level++) {
                    shares[field][level] /= sum;
                }
            }
            return shares;
        }
    }
}
