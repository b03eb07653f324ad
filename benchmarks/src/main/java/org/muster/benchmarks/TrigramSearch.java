package org.muster.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The same search on PostgreSQL: numbers by ordinary indexes, names by trigrams (pg_trgm). One
 * connection, statements prepared once. One thread.
 */
final class TrigramSearch implements AutoCloseable {
    private static final int BATCH = 5_000;

    private final Connection connection;
    private final PreparedStatement numbers;
    private final PreparedStatement names;

    private TrigramSearch(Connection connection, int limit) throws SQLException {
        this.connection = connection;
        this.numbers =
                connection.prepareStatement(
                        "SELECT id FROM person WHERE document = ? OR phone = ? LIMIT " + limit);
        this.names =
                connection.prepareStatement(
                        "SELECT id FROM person WHERE name % ? ORDER BY similarity(name, ?) DESC, id"
                                + " LIMIT "
                                + limit);
    }

    static TrigramSearch over(BigPersons people, Postgres postgres, int limit, Progress progress)
            throws SQLException {
        String database = "search" + people.size();
        postgres.makeDatabase(database);
        Connection connection = DriverManager.getConnection(postgres.address(database));
        try (Statement sql = connection.createStatement()) {
            sql.execute("CREATE EXTENSION pg_trgm");
            sql.execute("CREATE TABLE person (id int, name text, document text, phone text)");
            connection.setAutoCommit(false);
            fill(people, connection, progress);
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("SET maintenance_work_mem = '512MB'");
            sql.execute("CREATE INDEX ON person (document)");
            sql.execute("CREATE INDEX ON person (phone)");
            sql.execute("CREATE INDEX ON person USING gin (name gin_trgm_ops)");
            sql.execute("VACUUM ANALYZE person");
        }
        return new TrigramSearch(connection, limit);
    }

    private static void fill(BigPersons people, Connection connection, Progress progress)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO person VALUES (?, ?, ?, ?)")) {
            for (int i = 0; i < people.size(); i++) {
                insert.setInt(1, i);
                insert.setString(2, plain(people.name(i).family() + " " + people.name(i).given()));
                insert.setString(3, people.passport(i).number());
                insert.setString(4, "+999" + i);
                insert.addBatch();
                if (i % BATCH == BATCH - 1 || i + 1 == people.size()) {
                    insert.executeBatch();
                    progress.at("filling PostgreSQL", i, people.size());
                }
            }
        }
    }

    private static String plain(String name) {
        return Objects.requireNonNullElse(PlainRow.plain(name), "");
    }

    /** What an application would ask: what has a digit is a number, all else a name. */
    List<Integer> find(String typed) throws SQLException {
        boolean number = typed.chars().anyMatch(Character::isDigit);
        PreparedStatement asked = number ? numbers : names;
        String text = number ? typed : plain(typed);
        asked.setString(1, text);
        asked.setString(2, text);
        List<Integer> found = new ArrayList<>();
        try (ResultSet persons = asked.executeQuery()) {
            while (persons.next()) {
                found.add(persons.getInt(1));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
