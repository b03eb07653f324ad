package org.muster.ledger.sql;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.exchange.Aside;
import org.muster.ledger.exchange.ChainCheck;
import org.muster.ledger.exchange.ChainRow;
import org.muster.ledger.exchange.Exchange;
import org.muster.ledger.exchange.GivenKeys;
import org.muster.ledger.exchange.Hash;
import org.muster.ledger.exchange.Head;
import org.muster.ledger.exchange.Link;
import org.muster.ledger.exchange.OpenKey;
import org.muster.ledger.exchange.Segment;
import org.muster.ledger.exchange.SignedHead;
import org.muster.ledger.exchange.Taken;
import org.muster.ledger.exchange.TriedKeys;
import org.muster.ledger.keys.NodeKeys;
import org.muster.ledger.keys.OperatorKey;
import org.muster.ledger.keys.PersonKey;

/** What a ledger in SQL gives to other nodes and takes from them. */
final class SqlExchange implements Exchange {
    /** In which no keys are. */
    private static final OperationId NO_OPERATION = new OperationId("none");

    private final SqlLedger ledger;
    private final NodeId own;
    private final NodeKeys keys;
    private final OperatorKey operator;

    SqlExchange(SqlLedger ledger, NodeId own, NodeKeys keys, OperatorKey operator) {
        this.ledger = ledger;
        this.own = own;
        this.keys = keys;
        this.operator = operator;
    }

    @Override
    public Map<NodeId, Head> heads() throws LedgerUnavailable {
        Map<NodeId, Head> heads = new LinkedHashMap<>();
        ledger.connected(Statements::heads)
                .byNode()
                .forEach((node, head) -> heads.put(new NodeId(node), head));
        return heads;
    }

    @Override
    public Optional<Segment> findAfter(
            OperationId operation, NodeId node, long after, int rows, long bytes)
            throws LedgerUnavailable {
        if (rows <= 0) {
            return Optional.empty();
        }
        return ledger.connected(connection -> {
            Stretch stretch =
                    ChainStatements.stretch(connection, operation, node, after, rows, bytes);
            Optional<SignedHead> end =
                    node.equals(own)
                            ? ownEnd(connection, after, stretch.commandEnd())
                            : ChainStatements.findHead(connection, node, after, stretch.last());
            return end.isEmpty()
                    ? Optional.<Segment>empty()
                    : Optional.of(
                            new Segment(
                                    node,
                                    after,
                                    links(connection, operation, node, after, end.get()),
                                    end.get()));
        });
    }

    /** This node signs for its own chain wherever it likes; others signed where they did. */
    private Optional<SignedHead> ownEnd(Connection connection, long after, long last)
            throws SQLException {
        if (last <= after) {
            return Optional.empty();
        }
        Hash hash = ChainStatements.findHash(connection, own.value(), last).orElseThrow();
        return Optional.of(
                new SignedHead(own, last, hash, keys.sign(SignedHead.message(own, last, hash))));
    }

    private static List<Link> links(
            Connection connection, OperationId operation, NodeId node, long after, SignedHead end)
            throws SQLException {
        Links links =
                new Links(
                        after,
                        ChainStatements.withheld(connection, node.value(), after, end.number()));
        for (Row row : ChainStatements.rows(connection, node.value(), after, end.number())) {
            links.upTo(row.number() - 1);
            if (row.operation().equals(operation.value())) {
                links.add(new Link.Held(row.chained()));
            } else {
                links.withhold(1, row.hash());
            }
        }
        links.upTo(end.number());
        return links.all;
    }

    @Override
    public boolean speaksForServers(Segment segment) {
        return holds(segment, ledger.codec()::isOfServers);
    }

    private boolean erases(Segment segment) {
        return holds(segment, ledger.codec()::mayErase);
    }

    private static boolean holds(Segment segment, Predicate<String> type) {
        return segment.links().stream()
                .anyMatch(link -> link instanceof Link.Held(ChainRow row) && type.test(row.type()));
    }

    @Override
    public Taken take(Segment segment, PublicKeys of) throws LedgerUnavailable {
        return take(segment, of, GivenKeys.none(operationOf(segment), segment.node()));
    }

    /** Of a segment alone, waiting keys are tried for the operation of its first row. */
    private static OperationId operationOf(Segment segment) {
        return segment.links().stream()
                .filter(Link.Held.class::isInstance)
                .map(link -> ((Link.Held) link).row().operation())
                .findFirst()
                .orElse(NO_OPERATION);
    }

    @Override
    public Taken take(Segment segment, PublicKeys of, GivenKeys given) throws LedgerUnavailable {
        try (Scrubbing.Debt unused = ledger.owe(erases(segment))) {
            return store(segment, of, given);
        }
    }

    private Taken store(Segment segment, PublicKeys of, GivenKeys given) throws LedgerUnavailable {
        List<Row> fresh = new ArrayList<>();
        Taken taken =
                ledger.written(writer -> {
                    Connection connection = writer.connection();
                    Head have = writer.heads().of(segment.node().value());
                    if (segment.end().number() <= have.number()) {
                        return sameAsBefore(connection, segment);
                    }
                    Optional<Hash> before =
                            ChainStatements.findHash(
                                    connection, segment.node().value(), segment.after());
                    if (segment.after() > have.number() || before.isEmpty()) {
                        return new Taken.TooEarly(have.number());
                    }
                    List<Head> ends = ChainCheck.ends(segment, before.get());
                    Optional<Taken.Fault> fault = ChainCheck.findFault(segment, ends, of);
                    if (fault.isPresent()) {
                        return new Taken.Refused(fault.get());
                    }
                    if (!goesOnFrom(have, segment.after(), ends)) {
                        return new Taken.Refused(Taken.Fault.FORK);
                    }
                    KeyTrials trials = trials(connection, segment.node(), given);
                    Arriving arriving =
                            arriving(
                                    segment,
                                    before.get(),
                                    ends,
                                    have,
                                    new KeyChange(trials, operator, given.at()));
                    trials.tryAll(arriving.rows());
                    trials.forgetUntried();
                    writer.take(arriving);
                    fresh.addAll(arriving.rows());
                    return new Taken.Kept(List.of(), 0, trials.tried());
                });
        if (!(taken instanceof Taken.Kept kept)) {
            return taken;
        }
        ledger.grew(fresh);
        List<Recorded> facts = ledger.reader().factsOfMany(fresh);
        ledger.erased(fresh);
        return new Taken.Kept(facts, fresh.size() - facts.size(), kept.keys());
    }

    /** Keys for rows of one node: those just given first, then those that wait. */
    private KeyTrials trials(Connection connection, NodeId node, GivenKeys given)
            throws SQLException {
        KeyTrials trials = new KeyTrials(ledger.codec(), given.operation());
        List<OpenKey> ofNode =
                given.keys().stream().filter(key -> key.node().equals(node)).toList();
        Set<KeyPlace> known = known(connection, given.operation(), ofNode).keySet();
        for (OpenKey key : ofNode) {
            if (!known.contains(new KeyPlace(node.value(), key.person()))
                    && !known.contains(KeyPlace.ofErased(key.person()))) {
                trials.add(new KeyTrials.Candidate(key, given.by(), false));
            }
        }
        WaitingKeys.list(connection, given.operation(), node, operator).forEach(trials::add);
        return trials;
    }

    private static Map<KeyPlace, Optional<byte[]>> known(
            Connection connection, OperationId operation, List<OpenKey> keys) throws SQLException {
        List<PersonId> persons = keys.stream().map(OpenKey::person).distinct().toList();
        return Statements.keys(connection, operation, persons);
    }

    private static Taken sameAsBefore(Connection connection, Segment segment) throws SQLException {
        Optional<Hash> here =
                ChainStatements.findHash(
                        connection, segment.node().value(), segment.end().number());
        return here.isEmpty() || here.get().equals(segment.end().hash())
                ? new Taken.Known()
                : new Taken.Refused(Taken.Fault.FORK);
    }

    /** The part of a segment that is here already must be the same there. */
    private static boolean goesOnFrom(Head have, long after, List<Head> ends) {
        return have.number() == after || ends.contains(have);
    }

    private static Arriving arriving(
            Segment segment, Hash before, List<Head> ends, Head have, KeyChange keys) {
        List<Row> rows = new ArrayList<>();
        List<WithheldRun> withheld = new ArrayList<>();
        Head previous = new Head(segment.after(), before);
        for (int i = 0; i < ends.size(); i++) {
            Head end = ends.get(i);
            if (previous.number() >= have.number()) {
                switch (segment.links().get(i)) {
                    case Link.Held held ->
                            rows.add(Row.of(0, held.row(), previous.hash(), end.hash()));
                    case Link.Withheld gap ->
                            withheld.add(
                                    new WithheldRun(
                                            segment.node().value(),
                                            previous.number() + 1,
                                            end.number(),
                                            end.hash()));
                }
            }
            previous = end;
        }
        return new Arriving(rows, withheld, segment.end(), keys);
    }

    @Override
    public List<OpenKey> listKeys(
            OperationId operation,
            Collection<PersonId> persons,
            BiPredicate<PersonId, NodeId> wanted)
            throws LedgerUnavailable {
        Map<KeyPlace, Optional<byte[]>> wrapped =
                ledger.connected(
                        connection -> Statements.keys(connection, operation, List.copyOf(persons)));
        List<OpenKey> open = new ArrayList<>();
        for (Map.Entry<KeyPlace, Optional<byte[]>> each : wrapped.entrySet()) {
            if (each.getValue().isPresent()
                    && wanted.test(each.getKey().person(), new NodeId(each.getKey().node()))) {
                open.add(opened(operation, each.getKey(), each.getValue().get()));
            }
        }
        return open;
    }

    private OpenKey opened(OperationId operation, KeyPlace place, byte[] wrapped)
            throws LedgerUnavailable {
        try {
            return new OpenKey(
                    place.person(),
                    new NodeId(place.node()),
                    PersonKey.raw(operation, place.person(), wrapped, operator));
        } catch (GeneralSecurityException e) {
            throw new LedgerUnavailable(
                    "The key of "
                            + place.person()
                            + " does not open with this operator key. Put back the operator.key"
                            + " that belongs to this ledger.",
                    e);
        }
    }

    @Override
    public TriedKeys keep(GivenKeys given, Function<OpenKey, List<FactId>> here)
            throws LedgerUnavailable {
        if (given.keys().isEmpty()) {
            return TriedKeys.NONE;
        }
        return ledger.written(writer -> {
            Connection connection = writer.connection();
            Map<KeyPlace, Optional<byte[]>> known =
                    known(connection, given.operation(), given.keys());
            KeyTrials trials = new KeyTrials(ledger.codec(), given.operation());
            for (OpenKey key : given.keys()) {
                KeyPlace place = new KeyPlace(key.node().value(), key.person());
                KeyTrials.Candidate candidate = new KeyTrials.Candidate(key, given.by(), false);
                if (known.containsKey(KeyPlace.ofErased(key.person()))) {
                    continue; // nobody may read what it opens
                }
                if (known.containsKey(place)) {
                    refuseOther(trials, candidate, known.get(place));
                } else if (!key.node().equals(own)) {
                    trials.add(candidate);
                }
            }
            for (String node : trials.listNodes()) {
                WaitingKeys.list(connection, given.operation(), new NodeId(node), operator)
                        .forEach(trials::addBeside);
            }
            for (OpenKey key : given.keys()) {
                trials.tryAll(rows(connection, here.apply(key)));
            }
            writer.change(new KeyChange(trials, operator, given.at()));
            return trials.tried();
        });
    }

    /** A key that is relied on stays, whatever others give; one that was destroyed stays so. */
    private void refuseOther(
            KeyTrials trials, KeyTrials.Candidate given, @Nullable Optional<byte[]> wrapped)
            throws LedgerUnavailable {
        if (wrapped != null
                && wrapped.isPresent()
                && !opened(trials.operation(), given.place(), wrapped.get()).isSame(given.key())) {
            trials.refuse(given);
        }
    }

    private static List<Row> rows(Connection connection, List<FactId> facts) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (FactId fact : facts) {
            rows.addAll(
                    ChainStatements.rows(
                            connection, fact.node().value(), fact.number() - 1, fact.number()));
        }
        return rows;
    }

    @Override
    public List<Recorded> readAgain(OperationId operation, Collection<FactId> facts)
            throws LedgerUnavailable {
        List<Row> rows = ledger.connected(connection -> rows(connection, List.copyOf(facts)));
        return ledger.reader().facts(rows);
    }

    @Override
    public void putAside(Aside aside) throws LedgerUnavailable {
        ledger.written(writer -> {
            writer.putAside(aside);
            return aside;
        });
    }

    @Override
    public List<Aside> listAside() throws LedgerUnavailable {
        return ledger.connected(ChainStatements::asides);
    }

    /** Links in order, with what is not here or not to be told as withheld. */
    private static final class Links {
        private final List<Link> all = new ArrayList<>();
        private final Deque<WithheldRun> runs;
        private long number;

        Links(long after, List<WithheldRun> runs) {
            this.number = after;
            this.runs = new ArrayDeque<>(runs);
        }

        void upTo(long last) {
            while (!runs.isEmpty() && runs.getFirst().last() <= last) {
                WithheldRun run = runs.removeFirst();
                withhold(run.last() - number, run.hash());
            }
        }

        void withhold(long count, Hash after) {
            if (!all.isEmpty() && all.getLast() instanceof Link.Withheld before) {
                all.removeLast();
                all.add(new Link.Withheld(before.count() + count, after));
            } else {
                all.add(new Link.Withheld(count, after));
            }
            number += count;
        }

        void add(Link.Held held) {
            all.add(held);
            number++;
        }
    }
}
