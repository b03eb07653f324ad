package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.closing.Retention;
import org.muster.core.erasure.Erasure;
import org.muster.core.erasure.ErasureBasis;
import org.muster.core.erasure.RetentionErasure;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.node.Node;
import org.muster.server.nodes.Sightings;

/**
 * What waits for a second person, who was erased, by references, since no names are left, and where
 * that is known to be carried out.
 *
 * @param retention how long data are kept, where that was said
 * @param everybody the erasure of all whose time is over
 * @param progress of that; empty while it is neither due nor begun
 * @param shown the latest, as many as a page holds
 */
public record ErasuresSheet(
        List<Erasure.Asked> asked,
        List<Erasure.Done> done,
        List<Erasure.Done> shown,
        Map<ErasureBasis, Integer> grounds,
        Optional<Retention> retention,
        boolean due,
        RetentionErasure everybody,
        Optional<RetentionErasure.Progress> progress,
        List<NodeLine> nodes) {
    private static final int MOST_SHOWN = 100;

    /** Whether another node has heard of all of it. */
    public enum Heard {
        HERE,
        CARRIED_OUT,
        NOT_YET,
        NEVER
    }

    /**
     * One node.
     *
     * @param last when it was last heard of
     */
    public record NodeLine(String node, Heard heard, Optional<Instant> last) {}

    static ErasuresSheet of(Visit visit, Sightings sightings) {
        View view = visit.view();
        OperationId operation = visit.desk().operation();
        List<Erasure.Done> done = Erasure.listDone(view, operation);
        Optional<Retention> retention = Retention.find(view, operation);
        boolean due = retention.filter(one -> one.isDue(visit.frame().moment().asOf())).isPresent();
        RetentionErasure everybody = RetentionErasure.of(view, operation);
        return new ErasuresSheet(
                Erasure.listAsked(view, operation),
                done,
                done.stream().limit(MOST_SHOWN).toList(),
                grounds(done),
                retention,
                due,
                everybody,
                due || everybody.isUnderWay()
                        ? Optional.of(RetentionErasure.progress(view))
                        : Optional.empty(),
                nodes(view, visit.desk().node(), operation, sightings, done));
    }

    private static Map<ErasureBasis, Integer> grounds(List<Erasure.Done> done) {
        Map<ErasureBasis, Integer> grounds = new java.util.TreeMap<>();
        done.forEach(one -> grounds.merge(one.erased().basis(), size(one), Integer::sum));
        return grounds;
    }

    private static int size(Erasure.Done done) {
        return done.erased().persons().size() + done.erased().words().size();
    }

    /** A node has carried out what lies before the number that it said it had. */
    private static List<NodeLine> nodes(
            View view,
            NodeId self,
            OperationId operation,
            Sightings sightings,
            List<Erasure.Done> done) {
        Map<NodeId, Long> last = new HashMap<>();
        for (Erasure.Done one : done) {
            Recorded recorded = one.recorded();
            last.merge(recorded.node(), recorded.number(), Math::max);
        }
        List<NodeLine> lines = new ArrayList<>();
        lines.add(new NodeLine(self.toString(), Heard.HERE, Optional.empty()));
        view.subjects(Subject.Kind.NODE)
                .map(NodeId.class::cast)
                .filter(node -> !node.equals(self))
                .flatMap(node -> Node.find(view, node).stream())
                .sorted(java.util.Comparator.comparing(node -> node.id().toString()))
                .map(node -> line(node, operation, sightings, last))
                .forEach(lines::add);
        return lines;
    }

    private static NodeLine line(
            Node node, OperationId operation, Sightings sightings, Map<NodeId, Long> last) {
        var sighting = sightings.of(operation, node.id());
        Map<NodeId, Long> numbers = sighting.numbers();
        boolean all =
                last.entrySet().stream()
                        .allMatch(each ->
                                each.getKey().equals(node.id())
                                        || numbers.getOrDefault(each.getKey(), 0L)
                                                >= each.getValue());
        Heard heard = all ? Heard.CARRIED_OUT : Heard.NOT_YET;
        return new NodeLine(
                node.id().toString(),
                !all && node.revoked().isPresent() ? Heard.NEVER : heard,
                sighting.seen());
    }

    /** How many references of people were erased in all. */
    public int references() {
        return done.stream().mapToInt(one -> one.persons().size()).sum();
    }

    /** When the last were erased. */
    public Optional<Instant> lastAt() {
        return done.stream().findFirst().map(one -> one.recorded().stamp().instant());
    }
}
