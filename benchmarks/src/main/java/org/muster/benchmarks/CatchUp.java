package org.muster.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Recorded;
import org.muster.core.node.GateDuty;
import org.muster.core.node.NodeCommand.AdmitGate;
import org.muster.core.node.NodeCommand.AdmitHub;
import org.muster.ledger.keys.NodeKeys;
import org.muster.sync.Envelope;
import org.muster.sync.Parcel;

/**
 * A gate that missed many facts is brought up to date by a hub: asked, written, sealed, opened,
 * checked, stored and taken in, parcel after parcel, as bytes. Beside it, what gzip makes of the
 * same rows.
 */
final class CatchUp implements Measurement {
    private static final NodeId GATE = new NodeId("gate-1");
    private static final int MISSED = 100_000;
    private static final int ROWS = 10_000;
    private static final int BATCH = 1_000;
    private static final double MOST_SECONDS = 5;
    private static final double MOST_BYTES = 120;

    @Override
    public String name() {
        return "catch-up";
    }

    @Override
    public String purpose() {
        return "a gate that missed 100,000 facts is brought up to date: time, and bytes on the wire";
    }

    @Override
    public void run(Setting setting) throws Exception {
        int persons = Math.min(setting.size.persons(), MISSED / BigOperation.FACTS_EACH);
        // the program has met other gates before: what is measured is not its first parcel
        var unused = bring(setting, Math.min(persons, 2_000), GateDuty.WHOLE);
        Brought whole = bring(setting, persons, GateDuty.WHOLE);
        Brought hall = bring(setting, persons, new GateDuty(List.of(), List.of("hall"), false));
        Report report = setting.report;
        report.told("facts that the gate missed", whole.facts, "");
        report.figure(
                "brought up to date, all names", whole.seconds, "s", new Aim.AtMost(MOST_SECONDS));
        report.figure(
                "the same for one hall's duty", hall.seconds, "s", new Aim.AtMost(MOST_SECONDS));
        report.told("of that: written and sealed by the hub", whole.writing, "s");
        report.told("processor time of both nodes", whole.processor, "s");
        report.told("parcels", whole.parcels, "");
        report.told("largest parcel", whole.largest / 1e6, "MB");
        report.told("the same rows by gzip", whole.gzip / whole.facts, "bytes per fact");
        report.figure(
                "on the wire, with the keys of all names",
                whole.bytes / whole.facts,
                "bytes per fact",
                new Aim.AtMost(MOST_BYTES));
    }

    /** What it took. */
    private record Brought(
            double facts,
            double seconds,
            double writing,
            double processor,
            double bytes,
            int parcels,
            double largest,
            double gzip) {}

    private static Brought bring(Setting setting, int persons, GateDuty duty) throws Exception {
        AtomicLong ids = new AtomicLong(1);
        NodeKeys gateKeys = NodeKeys.make();
        try (BenchNode hub =
                        BenchNode.open(setting, BigOperation.NODE, NodeKeys.make(), Map.of(), ids);
                BenchNode gate =
                        BenchNode.open(
                                setting,
                                GATE,
                                gateKeys,
                                Map.of(BigOperation.NODE, hub.shown()),
                                ids)) {
            fill(setting, hub, persons);
            hub.give(new AdmitHub(BigOperation.NODE, hub.shown()));
            hub.give(
                    new AdmitGate(
                            GATE,
                            gateKeys.shown(),
                            duty,
                            Clock.systemUTC().instant().plus(Duration.ofDays(2))));
            return meet(hub, gate);
        }
    }

    private static Brought meet(BenchNode hub, BenchNode gate) throws Exception {
        Map<NodeId, Long> has = new HashMap<>();
        long processor = processorNanos();
        long start = System.nanoTime();
        long writing = 0;
        long bytes = 0;
        long largest = 0;
        int parcels = 0;
        while (true) {
            long before = System.nanoTime();
            Parcel parcel = hub.sync().write(GATE, has, ROWS);
            if (parcel.isEmpty()) {
                break;
            }
            byte[] sent = hub.sync().close(GATE, parcel).orElseThrow().bytes();
            writing += System.nanoTime() - before;
            Parcel came = gate.sync().open(Envelope.read(sent));
            var unused = gate.sync().take(came);
            byte[] answer =
                    gate.sync()
                            .close(
                                    BigOperation.NODE,
                                    gate.sync().write(BigOperation.NODE, came.has(), ROWS))
                            .orElseThrow()
                            .bytes();
            Parcel told = hub.sync().open(Envelope.read(answer));
            var unusedToo = hub.sync().take(told);
            has = told.has();
            bytes += sent.length + answer.length;
            largest = Math.max(largest, sent.length);
            parcels++;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = (processorNanos() - processor) / 1e9;
        if (gate.desk().size() != hub.desk().size()) {
            throw new IllegalStateException("the gate has " + gate.desk().size() + " facts");
        }
        return new Brought(
                hub.desk().size(),
                seconds,
                writing / 1e9,
                busy,
                bytes,
                parcels,
                largest,
                hub.gzipped());
    }

    /** Of this program, whatever else the machine does meanwhile. */
    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static void fill(Setting setting, BenchNode hub, int persons) throws Exception {
        BigOperation drawn = new BigOperation(persons);
        List<Recorded> batch = new ArrayList<>(BATCH);
        List<Recorded> all = new ArrayList<>();
        drawn.stream(all::add);
        for (Recorded recorded : all) {
            batch.add(recorded);
            if (batch.size() == BATCH || recorded.number() == all.size()) {
                hub.append(batch);
                batch.clear();
                setting.progress.at("filling the hub", recorded.number(), all.size());
            }
        }
        hub.start();
    }
}
