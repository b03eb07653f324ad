package org.muster.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.UserId;
import org.muster.ledger.exchange.ChainRow;
import org.muster.ledger.exchange.Hash;
import org.muster.ledger.exchange.Link;
import org.muster.ledger.exchange.Segment;
import org.muster.ledger.exchange.SignedHead;

/**
 * A segment in bytes: what rows have in common once, each field of all rows beside itself so that
 * it packs well, and no hash but the last, since the receiver computes them anyway.
 */
final class SegmentForm {
    private static final int HASH = 32;
    private static final int SAME_COMMAND = 1;
    private static final int OTHER_COMMAND = 0;

    private SegmentForm() {}

    /**
     * @param raw takes what is random, and does not pack
     */
    static void write(ByteOut out, ByteOut raw, Segment segment) {
        List<ChainRow> rows = new ArrayList<>();
        out.text(segment.node().value()).number(segment.after());
        writeRuns(out, segment.links(), rows);
        Words words = new Words();
        ByteOut columns = new ByteOut();
        long millis = 0;
        CommandId command = new CommandId(0, 0);
        ByteOut commands = new ByteOut();
        ByteOut bodies = new ByteOut();
        for (ChainRow row : rows) {
            columns.signed(row.millis() - millis).number(row.counter());
            columns.number(words.place(row.by().value()));
            columns.number(words.place(row.type())).number(row.version());
            millis = row.millis();
            if (row.command().equals(command)) {
                commands.number(SAME_COMMAND);
            } else {
                command = row.command();
                commands.number(OTHER_COMMAND);
                raw.fixed(command.high()).fixed(command.low());
            }
            BodyForm.write(bodies, raw, row.body());
        }
        words.write(out);
        out.bytes(columns.all()).bytes(commands.all()).bytes(bodies.all());
        out.raw(segment.end().hash().bytes()).text(segment.end().signature());
    }

    private static void writeRuns(ByteOut out, List<Link> links, List<ChainRow> rows) {
        ByteOut runs = new ByteOut();
        int held = 0;
        for (Link link : links) {
            switch (link) {
                case Link.Held(ChainRow row) -> {
                    rows.add(row);
                    held++;
                }
                case Link.Withheld(long count, Hash after) -> {
                    runs.number(held).number(count).raw(after.bytes());
                    held = 0;
                }
            }
        }
        // withheld runs end each stretch of rows; 0 withheld is the end
        out.bytes(runs.number(held).number(0).all());
    }

    static Segment read(ByteIn in, ByteIn raw, OperationId operation) throws Damaged {
        NodeId node = new NodeId(in.text());
        long after = in.number();
        byte[] runs = in.bytes();
        List<String> words = Words.read(in);
        ByteIn columns = new ByteIn(in.bytes());
        ByteIn commands = new ByteIn(in.bytes());
        ByteIn bodies = new ByteIn(in.bytes());
        RowReader rows = new RowReader(operation, node, words, columns, commands, bodies, raw);
        List<Link> links = new ArrayList<>();
        ByteIn run = new ByteIn(runs);
        long number = after;
        while (true) {
            for (long held = run.number(); held > 0; held--) {
                links.add(new Link.Held(rows.next(++number)));
            }
            long withheld = run.number();
            if (withheld == 0) {
                break;
            }
            links.add(new Link.Withheld(withheld, new Hash(run.raw(HASH))));
            number += withheld;
        }
        Hash hash = new Hash(in.raw(HASH));
        return new Segment(node, after, links, new SignedHead(node, number, hash, in.text()));
    }

    private static final class RowReader {
        private final OperationId operation;
        private final NodeId node;
        private final List<String> words;
        private final ByteIn columns;
        private final ByteIn commands;
        private final ByteIn bodies;
        private final ByteIn raw;
        private long millis;
        private CommandId command = new CommandId(0, 0);

        RowReader(
                OperationId operation,
                NodeId node,
                List<String> words,
                ByteIn columns,
                ByteIn commands,
                ByteIn bodies,
                ByteIn raw) {
            this.operation = operation;
            this.node = node;
            this.words = words;
            this.columns = columns;
            this.commands = commands;
            this.bodies = bodies;
            this.raw = raw;
        }

        ChainRow next(long number) throws Damaged {
            millis += columns.signed();
            long counter = columns.number();
            if (millis < 0
                    || millis > Stamp.LATEST_MILLIS
                    || counter < 0
                    || counter > Integer.MAX_VALUE) {
                throw new Damaged("a fact has a time that no clock shows");
            }
            UserId by = new UserId(word());
            String type = word();
            int version = (int) columns.number();
            if (commands.number() == OTHER_COMMAND) {
                command = new CommandId(raw.fixed(), raw.fixed());
            }
            String body = BodyForm.read(bodies, raw);
            return new ChainRow(
                    operation,
                    node,
                    number,
                    millis,
                    (int) counter,
                    by,
                    command,
                    type,
                    version,
                    body);
        }

        private String word() throws Damaged {
            long place = columns.number();
            if (place < 0 || place >= words.size()) {
                throw new Damaged("a word is missing");
            }
            return words.get((int) place);
        }
    }

    /** Texts that occur again and again. */
    private static final class Words {
        private final Map<String, Integer> places = new LinkedHashMap<>();

        int place(String word) {
            Integer known = places.putIfAbsent(word, places.size());
            return known == null ? places.size() - 1 : known;
        }

        void write(ByteOut out) {
            out.number(places.size());
            places.keySet().forEach(out::text);
        }

        static List<String> read(ByteIn in) throws Damaged {
            List<String> words = new ArrayList<>();
            for (int i = in.count(); i > 0; i--) {
                words.add(in.text());
            }
            return words;
        }
    }
}
