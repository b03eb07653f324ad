package org.muster.ledger.sql;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.exchange.Aside;
import org.muster.ledger.exchange.ChainCheck;
import org.muster.ledger.exchange.Exchange;
import org.muster.ledger.exchange.Hash;
import org.muster.ledger.exchange.Head;
import org.muster.ledger.exchange.Link;
import org.muster.ledger.exchange.OpenKey;
import org.muster.ledger.exchange.Segment;
import org.muster.ledger.exchange.SignedHead;
import org.muster.ledger.exchange.Taken;
import org.muster.ledger.keys.NodeKeys;
import org.muster.ledger.keys.OperatorKey;
import org.muster.ledger.keys.PersonKey;

/** What a ledger in SQL gives to other nodes and takes from them. */
final class SqlExchange implements Exchange {
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
    public Optional<Segment> findAfter(OperationId operation, NodeId node, long after, int rows)
            throws LedgerUnavailable {
        return ledger.connected(connection -> {
            Optional<SignedHead> end = findEnd(connection, node, after, rows);
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
    private Optional<SignedHead> findEnd(Connection connection, NodeId node, long after, int rows)
            throws SQLException {
        if (!node.equals(own)) {
            return ChainStatements.findHead(connection, node, after, after + rows);
        }
        long last = Math.min(Statements.lastNumber(connection, node.value()), after + rows);
        if (last <= after) {
            return Optional.empty();
        }
        Hash hash = ChainStatements.findHash(connection, node.value(), last).orElseThrow();
        return Optional.of(
                new SignedHead(node, last, hash, keys.sign(SignedHead.message(node, last, hash))));
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
    public Taken take(Segment segment, PublicKeys of) throws LedgerUnavailable {
        List<Row> fresh = new ArrayList<>();
        Taken taken =
                ledger.written(writer -> {
                    Head have = writer.heads().of(segment.node().value());
                    if (segment.end().number() <= have.number()) {
                        return sameAsBefore(writer.connection(), segment);
                    }
                    Optional<Hash> before =
                            ChainStatements.findHash(
                                    writer.connection(), segment.node().value(), segment.after());
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
                    Arriving arriving = arriving(segment, before.get(), ends, have);
                    writer.take(arriving);
                    fresh.addAll(arriving.rows());
                    return new Taken.Kept(List.of(), 0);
                });
        if (!(taken instanceof Taken.Kept)) {
            return taken;
        }
        ledger.grew(fresh);
        List<Recorded> facts = ledger.reader().facts(fresh);
        return new Taken.Kept(facts, fresh.size() - facts.size());
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

    private static Arriving arriving(Segment segment, Hash before, List<Head> ends, Head have) {
        List<Row> rows = new ArrayList<>();
        List<WithheldRun> withheld = new ArrayList<>();
        Head previous = new Head(segment.after(), before);
        for (int i = 0; i < ends.size(); i++) {
            Head end = ends.get(i);
            if (previous.number() >= have.number()) {
                switch (segment.links().get(i)) {
                    case Link.Held held -> rows.add(Row.of(0, held.row(), previous.hash()));
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
        return new Arriving(rows, withheld, segment.end());
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
            NodeId node = new NodeId(each.getKey().node());
            if (each.getValue().isPresent() && wanted.test(each.getKey().person(), node)) {
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
    public List<OpenKey> keep(OperationId operation, List<OpenKey> given) throws LedgerUnavailable {
        return ledger.written(writer -> {
            Map<KeyPlace, Optional<byte[]>> known =
                    Statements.keys(
                            writer.connection(),
                            operation,
                            given.stream().map(OpenKey::person).distinct().toList());
            Map<KeyPlace, byte[]> wrapped = new HashMap<>();
            List<OpenKey> fresh = new ArrayList<>();
            for (OpenKey key : given) {
                KeyPlace place = new KeyPlace(key.node().value(), key.person());
                if (!known.containsKey(place) && !key.node().equals(own)) {
                    wrapped.put(
                            place, PersonKey.wrap(operation, key.person(), key.raw(), operator));
                    fresh.add(key);
                }
            }
            if (!wrapped.isEmpty()) {
                writer.keepKeys(operation, wrapped);
            }
            return fresh;
        });
    }

    @Override
    public List<Recorded> readAgain(OperationId operation, Collection<FactId> facts)
            throws LedgerUnavailable {
        List<Row> rows =
                ledger.connected(connection -> {
                    List<Row> found = new ArrayList<>();
                    for (FactId fact : facts) {
                        found.addAll(
                                ChainStatements.rows(
                                        connection,
                                        fact.node().value(),
                                        fact.number() - 1,
                                        fact.number()));
                    }
                    return found;
                });
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
