package org.muster.ledger.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.NodeId;
import org.muster.ledger.DurableLedger.Progress;
import org.muster.ledger.Verification;
import org.muster.ledger.Verification.Fault;
import org.muster.ledger.exchange.Head;

/**
 * One walk over all chains: hashes and contents on all cores, the order of rows one by one. It ends
 * at the row that was the last when it began, whatever is written meanwhile.
 */
final class Walk {
    private final Reader reader;
    private final Progress progress;
    private final long last;
    private final Map<Start, WithheldRun> withheld = new HashMap<>();
    private final Map<String, Head> heads = new HashMap<>();
    private long done;
    private Verification.@Nullable Broken first;

    Walk(Reader reader, Progress progress, long last, List<WithheldRun> withheld) {
        this.reader = reader;
        this.progress = progress;
        this.last = last;
        withheld.forEach(run -> this.withheld.put(new Start(run.node(), run.first()), run));
    }

    Verification run() throws SQLException {
        reader.streamAll(this::check, this::follow);
        if (first != null) {
            return first;
        }
        return new Verification.Intact(
                done,
                heads.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        head -> new NodeId(head.getKey()),
                                        head ->
                                                new Verification.Head(
                                                        head.getValue().number(),
                                                        head.getValue().hash().toString()))));
    }

    private Checked check(List<Row> read) {
        List<Row> rows = read.stream().filter(row -> row.position() <= last).toList();
        return new Checked(
                rows,
                rows.stream().map(row -> row.computeHash().equals(row.hash())).toList(),
                reader.check(rows));
    }

    private void follow(Checked checked) {
        for (int i = 0; i < checked.rows.size() && first == null; i++) {
            Row row = checked.rows.get(i);
            first = fault(row, checked.hashed.get(i), checked.unreadable.get(i)).orElse(null);
            heads.put(row.node(), new Head(row.number(), row.hash()));
            done++;
        }
        progress.at(done, Math.max(last, done));
    }

    private Optional<Verification.Broken> fault(
            Row row, boolean hashed, Optional<String> unreadable) {
        Head before = before(row);
        if (!hashed) {
            return broken(
                    row,
                    Fault.HASH,
                    "was altered after it was written: its contents do not give its hash");
        }
        if (row.number() > before.number() + 1) {
            return broken(
                    row,
                    Fault.GAP,
                    "comes right after number "
                            + before.number()
                            + ": the rows between them are missing");
        }
        if (row.number() <= before.number() || !row.previous().equals(before.hash())) {
            return broken(
                    row,
                    Fault.ORDER,
                    "does not follow on from " + row.node() + "#" + before.number());
        }
        return unreadable.flatMap(
                why -> broken(row, Fault.UNREADABLE, "cannot be understood: " + why));
    }

    /** The end of the chain before a row: behind what was withheld, where something was. */
    private Head before(Row row) {
        Head before = heads.getOrDefault(row.node(), Head.NONE);
        WithheldRun run = withheld.get(new Start(row.node(), before.number() + 1));
        while (run != null && run.last() < row.number()) {
            before = new Head(run.last(), run.hash());
            run = withheld.get(new Start(row.node(), before.number() + 1));
        }
        return before;
    }

    private static Optional<Verification.Broken> broken(Row row, Fault fault, String what) {
        return Optional.of(
                new Verification.Broken(
                        row.position(),
                        row.node(),
                        row.number(),
                        fault,
                        "Row "
                                + row.position()
                                + " ("
                                + row.node()
                                + "#"
                                + row.number()
                                + ", operation "
                                + row.operation()
                                + ", "
                                + row.type()
                                + ") "
                                + what
                                + wayOut(fault)));
    }

    private static String wayOut(Fault fault) {
        String tampered = "eep this ledger as evidence and restore one from before.";
        return switch (fault) {
            case HASH, GAP, ORDER -> ". K" + tampered;
            case UNREADABLE ->
                    ". Use the Muster that wrote it, or a newer one; if it is this one, k"
                            + tampered;
        };
    }

    /** Where a withheld run begins. */
    private record Start(String node, long first) {}

    private record Checked(
            List<Row> rows, List<Boolean> hashed, List<Optional<String>> unreadable) {}
}
