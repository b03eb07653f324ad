package org.muster.core.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An operation with some facts that are not yet durable, so that the commands of one batch are
 * decided one after another before the batch is written. It leaves the operation beneath untouched;
 * when the write fails it is simply forgotten.
 *
 * <p>Threads: the one writer only.
 */
public final class Draft extends KeptView {
    private final KeptView beneath;
    private final Instant moment;
    private final Map<Subject, History> touched = new HashMap<>();
    private final Map<CommandId, Recorded> commands = new HashMap<>();
    private final List<Recorded> added = new ArrayList<>();

    /**
     * @param moment now by this node's wall; stamps of other nodes may lie ahead of it
     */
    public Draft(Operation beneath, Instant moment) {
        super(beneath.samenesses());
        this.beneath = beneath;
        this.moment = moment;
    }

    public void add(Recorded recorded) {
        for (Subject subject : recorded.fact().subjects()) {
            touched.put(subject, kept(subject).plus(recorded));
        }
        commands.putIfAbsent(recorded.command(), recorded);
        added.add(recorded);
    }

    /** The facts added, in order. */
    public List<Recorded> listAdded() {
        return List.copyOf(added);
    }

    @Override
    History kept(Subject subject) {
        History own = touched.get(subject);
        return own != null ? own : beneath.kept(subject);
    }

    @Override
    Stream<Subject> keptSubjects(Subject.Kind kind) {
        Set<Subject> news = new HashSet<>();
        for (Subject subject : touched.keySet()) {
            if (subject.kind() == kind && beneath.kept(subject).isEmpty()) {
                news.add(subject);
            }
        }
        return Stream.concat(beneath.keptSubjects(kind), news.stream());
    }

    @Override
    public Instant moment() {
        return moment;
    }

    @Override
    public Optional<Recorded> findCarriedOut(CommandId command) {
        Recorded own = commands.get(command);
        return own != null ? Optional.of(own) : beneath.findCarriedOut(command);
    }
}
