package org.muster.ledger.sql;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.codec.FactCodec;
import org.muster.ledger.codec.ParsedFact;
import org.muster.ledger.codec.UnreadableFact;
import org.muster.ledger.keys.OperatorKey;
import org.muster.ledger.keys.PersonKey;

/**
 * Reads rows in ledger order and makes facts of them on all cores.
 *
 * <p>Threads: any number.
 */
final class Reader {
    private static final int BLOCK = 2_000;

    private final DataSource source;
    private final FactCodec codec;
    private final OperatorKey operator;
    private volatile String own;

    /**
     * @param own the node whose ledger it is: what that one wrote must be readable
     */
    Reader(DataSource source, FactCodec codec, OperatorKey operator, String own) {
        this.source = source;
        this.codec = codec;
        this.operator = operator;
        this.own = own;
    }

    /** The ledger, still empty, is another node's from now on. */
    void become(String node) {
        own = node;
    }

    /** Gives the operation's facts after a position, block by block. */
    void read(OperationId operation, long after, Consumer<Block> into) throws SQLException {
        read(operation, after, into, () -> false);
    }

    /** As far as it comes until it is enough. */
    void read(OperationId operation, long after, Consumer<Block> into, BooleanSupplier enough)
            throws SQLException {
        stream(operation, after, this::decode, into, enough);
    }

    /** Gives the facts of all operations after a position. */
    void readNews(long after, Consumer<News> into) throws SQLException {
        stream(null, after, rows -> News.of(rows, decode(rows)), into, () -> false);
    }

    /** Walks all rows; {@code work} runs on all cores, {@code into} in order on this thread. */
    <T> void streamAll(Function<List<Row>, T> work, Consumer<T> into) throws SQLException {
        stream(null, 0, work, into, () -> false);
    }

    private <T> void stream(
            @Nullable OperationId operation,
            long after,
            Function<List<Row>, T> work,
            Consumer<T> into,
            BooleanSupplier enough)
            throws SQLException {
        try (Connection connection = source.getConnection();
                InOrder<T> pipe = new InOrder<>(into)) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = Statements.selectRows(connection, operation, after)) {
                select.setFetchSize(BLOCK);
                List<Row> rows = new ArrayList<>(BLOCK);
                try (ResultSet result = select.executeQuery()) {
                    while (result.next() && !(rows.isEmpty() && enough.getAsBoolean())) {
                        rows.add(Statements.row(result));
                        if (rows.size() == BLOCK) {
                            List<Row> full = rows;
                            pipe.add(() -> work.apply(full));
                            rows = new ArrayList<>(BLOCK);
                        }
                    }
                }
                List<Row> rest = rows;
                if (!rest.isEmpty()) {
                    pipe.add(() -> work.apply(rest));
                }
                pipe.finish();
            } finally {
                connection.rollback();
            }
        }
    }

    private Block decode(List<Row> rows) {
        Row last = rows.getLast();
        Keys keys = new Keys();
        List<Recorded> facts = facts(rows, keys);
        return new Block(facts, keys.hidden, last.position(), last.hash());
    }

    /** Those of these hidden facts that can be read by now, since a key came after them. */
    Map<FactId, Recorded> readLate(OperationId operation, List<Recorded> hidden)
            throws SQLException {
        Set<PersonId> persons = new LinkedHashSet<>();
        hidden.forEach(recorded -> sealedFor(recorded).ifPresent(persons::add));
        Map<FactId, Recorded> read = new HashMap<>();
        try (Connection connection = source.getConnection()) {
            Map<KeyPlace, Optional<byte[]>> here =
                    Statements.keys(connection, operation, List.copyOf(persons));
            List<Row> rows = new ArrayList<>();
            for (Recorded recorded : hidden) {
                String node = recorded.node().value();
                long number = recorded.number();
                if (sealedFor(recorded)
                        .map(person -> here.get(new KeyPlace(node, person)))
                        .filter(Optional::isPresent)
                        .isPresent()) {
                    rows.addAll(ChainStatements.rows(connection, node, number - 1, number));
                }
            }
            facts(rows).forEach(recorded -> read.put(recorded.id(), recorded));
        }
        return read;
    }

    private static Optional<PersonId> sealedFor(Recorded recorded) {
        return recorded.fact() instanceof AboutPerson about
                ? Optional.of(about.person())
                : Optional.empty();
    }

    /**
     * The facts of these rows. What another node wrote and this Muster does not understand stays in
     * the ledger and is passed over: a newer Muster reads it.
     */
    List<Recorded> facts(List<Row> rows) {
        return facts(rows, new Keys());
    }

    /** As above, on all cores where they are many. */
    List<Recorded> factsOfMany(List<Row> rows) {
        if (rows.size() <= BLOCK) {
            return facts(rows);
        }
        List<Recorded> facts = new ArrayList<>(rows.size());
        try (InOrder<List<Recorded>> pipe = new InOrder<>(facts::addAll)) {
            for (int from = 0; from < rows.size(); from += BLOCK) {
                List<Row> some = rows.subList(from, Math.min(rows.size(), from + BLOCK));
                pipe.add(() -> facts(some));
            }
            pipe.finish();
        }
        return facts;
    }

    private List<Recorded> facts(List<Row> rows, Keys keys) {
        Map<Row, ParsedFact> parsed = new LinkedHashMap<>();
        for (Row row : rows) {
            Optional<ParsedFact> fact =
                    understood(row, () -> codec.parse(row.type(), row.version(), row.body()));
            fact.flatMap(ParsedFact::sealedFor).ifPresent(person -> keys.need(row, person));
            fact.ifPresent(understood -> parsed.put(row, understood));
        }
        keys.fetch();
        List<Recorded> facts = new ArrayList<>(rows.size());
        parsed.forEach((row, fact) ->
                understood(row, () -> row.recorded(keys.read(row, fact))).ifPresent(facts::add));
        return facts;
    }

    private <T> Optional<T> understood(Row row, Supplier<T> reading) {
        if (row.node().equals(own)) {
            return Optional.of(named(row, reading));
        }
        try {
            return Optional.of(reading.get());
        } catch (UnreadableFact | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What cannot be read is told with the row that it is in. */
    private static <T> T named(Row row, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableFact | IllegalArgumentException e) {
            throw new UnreadableFact(
                    "row " + row.position() + " (" + row.id() + "): " + e.getMessage(), e);
        }
    }

    /** Says what cannot be read in each row; empty where all can. */
    List<Optional<String>> check(List<Row> rows) {
        Keys keys = new Keys();
        for (Row row : rows) {
            try {
                codec.parse(row.type(), row.version(), row.body())
                        .sealedFor()
                        .ifPresent(person -> keys.need(row, person));
            } catch (UnreadableFact e) {
                continue; // told below
            }
        }
        keys.fetch();
        return rows.stream().map(row -> check(row, keys)).toList();
    }

    private Optional<String> check(Row row, Keys keys) {
        if (!row.node().equals(own)) {
            return Optional.empty(); // another node answers for what it wrote
        }
        try {
            ParsedFact parsed = codec.parse(row.type(), row.version(), row.body());
            Recorded unused = row.recorded(keys.read(row, parsed));
            return Optional.empty();
        } catch (UnreadableFact | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** The keys that one block needs, fetched together. */
    private final class Keys {
        private final Map<String, Set<PersonId>> needed = new HashMap<>();
        private final Set<FactId> hidden = new HashSet<>();
        private final Map<String, Map<KeyPlace, Optional<byte[]>>> wrapped = new HashMap<>();
        private final Map<String, Map<KeyPlace, PersonKey>> open = new HashMap<>();

        void need(Row row, PersonId person) {
            needed.computeIfAbsent(row.operation(), name -> new LinkedHashSet<>()).add(person);
        }

        void fetch() {
            if (needed.isEmpty()) {
                return;
            }
            try (Connection connection = source.getConnection()) {
                for (Map.Entry<String, Set<PersonId>> each : needed.entrySet()) {
                    wrapped.put(
                            each.getKey(),
                            Statements.keys(
                                    connection,
                                    new OperationId(each.getKey()),
                                    List.copyOf(each.getValue())));
                }
            } catch (SQLException e) {
                throw new InOrder.WorkFailed(e);
            }
        }

        Fact read(Row row, ParsedFact parsed) {
            if (parsed.sealedFor().isEmpty()) {
                return parsed.readErased();
            }
            PersonId person = parsed.sealedFor().get();
            KeyPlace place = new KeyPlace(row.node(), person);
            Optional<byte[]> key = wrapped.getOrDefault(row.operation(), Map.of()).get(place);
            if (key == null && isErased(row, person)) {
                return parsed.readErased();
            }
            if (key == null && !row.node().equals(own)) {
                hidden.add(row.id());
                return parsed.readErased(); // another node sealed it, and gave no key to this one
            }
            if (key == null) {
                throw new UnreadableFact(
                        row.id() + " is sealed for " + person + ", whose key is not there", null);
            }
            return key.isEmpty() ? parsed.readErased() : opened(row, parsed, place, key.get());
        }

        private boolean isErased(Row row, PersonId person) {
            return wrapped.getOrDefault(row.operation(), Map.of())
                    .containsKey(KeyPlace.ofErased(person));
        }

        /** What another node sealed so that its own key does not open it is hidden, not lost. */
        private Fact opened(Row row, ParsedFact parsed, KeyPlace place, byte[] key) {
            PersonKey known = unwrap(row, place, key);
            try {
                return parsed.read(known.opener(row.id()));
            } catch (UnreadableFact e) {
                if (row.node().equals(own)) {
                    throw e;
                }
                return parsed.readErased();
            }
        }

        private PersonKey unwrap(Row row, KeyPlace place, byte[] key) {
            Map<KeyPlace, PersonKey> ofOperation =
                    open.computeIfAbsent(row.operation(), name -> new HashMap<>());
            PersonKey known = ofOperation.get(place);
            if (known == null) {
                try {
                    known =
                            PersonKey.unwrap(
                                    new OperationId(row.operation()),
                                    place.person(),
                                    key,
                                    operator);
                } catch (GeneralSecurityException e) {
                    throw new UnreadableFact(
                            "the key of "
                                    + place.person()
                                    + " does not open with this operator key",
                            e);
                }
                ofOperation.put(place, known);
            }
            return known;
        }
    }
}
