package org.muster.server.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.muster.core.node.Node;
import org.muster.ledger.desk.Desk;
import org.muster.server.host.Office;
import org.muster.server.nodes.Sightings;
import org.muster.server.reads.ReadKeeper;
import org.springframework.stereotype.Component;

/** What is asked for whenever somebody reads the numbers: queues, sizes, and nodes by silence. */
@Component
final class Gauges {
    private final Office office;
    private final ReadKeeper reads;
    private final Sightings sightings;

    Gauges(Office office, ReadKeeper reads, Sightings sightings) {
        this.office = office;
        this.reads = reads;
        this.sightings = sightings;
    }

    /** How long ago a node was heard of; counted, not named. */
    private enum Heard {
        MINUTES(Duration.ofMinutes(3), "3m"),
        HOUR(Duration.ofHours(1), "1h"),
        DAY(Duration.ofDays(1), "1d"),
        LONGER(Duration.ofSeconds(Long.MAX_VALUE), "longer"),
        NEVER(Duration.ZERO, "never");

        private final Duration within;
        private final String label;

        Heard(Duration within, String label) {
            this.within = within;
            this.label = label;
        }

        static Heard of(Optional<Instant> seen, Instant now) {
            if (seen.isEmpty()) {
                return NEVER;
            }
            Duration ago = Duration.between(seen.get(), now);
            for (Heard each : values()) {
                if (ago.compareTo(each.within) <= 0) {
                    return each;
                }
            }
            return LONGER;
        }
    }

    void register(Measures measures) {
        measures.gauge(
                "muster_operations",
                "Operations of this server",
                reading -> reading.is(office.list().size()));
        measures.gauge(
                "muster_facts",
                "Facts that this server holds, of all operations",
                reading -> reading.is(office.list().stream().mapToLong(Desk::size).sum()));
        measures.gauge(
                "muster_reads_waiting",
                "Entries of the log of reads that wait to be written",
                reading -> reading.is(reads.countWaiting()));
        measures.gauge(
                "muster_reads_out_waiting",
                "Entries of the log of reads that wait for the machine that is told each of them",
                reading -> reading.is(reads.countUntold()));
        measures.gauge(
                "muster_reads_trouble",
                "1 while the log of reads cannot be written (log), or the other machine not told (out)",
                reading -> {
                    reading.is(reads.findTrouble().isPresent() ? 1 : 0, "log");
                    reading.is(reads.findUntold().isPresent() ? 1 : 0, "out");
                },
                "of");
        measures.gauge(
                "muster_nodes",
                "Other nodes that may still send something, by how long ago they were heard of",
                this::nodes,
                "heard");
    }

    private void nodes(Measures.Reading reading) {
        Map<Heard, Integer> counts = new EnumMap<>(Heard.class);
        for (Desk desk : office.list()) {
            for (Node node : Node.listAll(desk.view())) {
                if (!node.id().equals(desk.node()) && node.revoked().isEmpty()) {
                    Optional<Instant> seen = sightings.of(desk.operation(), node.id()).seen();
                    counts.merge(Heard.of(seen, desk.now()), 1, Integer::sum);
                }
            }
        }
        for (Heard each : Heard.values()) {
            reading.is(counts.getOrDefault(each, 0), each.label);
        }
    }
}
