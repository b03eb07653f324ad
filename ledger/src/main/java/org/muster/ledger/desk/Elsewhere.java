package org.muster.ledger.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Waiting.Heard;
import org.muster.ledger.desk.Waiting.Submission;

/**
 * Commands of a desk that another server carries out. Each is answered when this desk has seen what
 * the other answered, so that whoever gets the answer can read what it says. A command whose server
 * dies is given to the next, under the same id, so it is done once.
 *
 * <p>Threads: the desk's, but for the asking.
 */
final class Elsewhere {
    private static final long PAUSE_MILLIS = 50;

    private final OperationId operation;
    private final Pen pen;
    private final Operation known;
    private final Consumer<Waiting> queue;
    private final Map<CommandId, Gathered> arrived = new HashMap<>();
    private final Map<Submission, Pen.Word.Done> unseen = new HashMap<>();

    /** Facts of a command that was handed over, while somebody may wait for them. */
    private record Gathered(List<Recorded> facts, Submission lastWaiting) {}

    /**
     * @param queue takes what the desk's thread must attend to
     */
    Elsewhere(OperationId operation, Pen pen, Operation known, Consumer<Waiting> queue) {
        this.operation = operation;
        this.pen = pen;
        this.known = known;
        this.queue = queue;
    }

    void send(Submission submission) {
        arrived.compute(
                submission.id(),
                (id, before) ->
                        new Gathered(
                                before == null ? new ArrayList<>() : before.facts(), submission));
        Thread.startVirtualThread(() -> ask(submission));
    }

    private void ask(Submission submission) {
        @Nullable LedgerUnavailable last = null;
        try {
            while (last == null || !submission.isOverdue()) {
                if (pen.isHeld()) {
                    queue.accept(submission);
                    return;
                }
                try {
                    Pen.Word word =
                            pen.handOver(
                                    operation,
                                    submission.id(),
                                    submission.by(),
                                    submission.command());
                    queue.accept(new Heard(submission, word));
                    pen.hurry();
                    return;
                } catch (LedgerUnavailable e) {
                    last = e;
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
            submission.fail(last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            submission.fail(e);
        } catch (RuntimeException e) {
            submission.fail(e);
        }
    }

    void heard(Heard heard) {
        switch (heard.word()) {
            case Pen.Word.Declined declined -> {
                arrived.remove(heard.submission().id());
                heard.submission().answer().complete(new Answer.Declined(declined.reasons()));
            }
            case Pen.Word.Done done -> {
                unseen.put(heard.submission(), done);
                answerWhatIsSeen();
            }
        }
    }

    /** Facts that readers see from now on. */
    void saw(List<Recorded> fresh) {
        if (arrived.isEmpty()) {
            return;
        }
        for (Recorded recorded : fresh) {
            Gathered gathered = arrived.get(recorded.command());
            if (gathered != null) {
                gathered.facts().add(recorded);
            }
        }
        answerWhatIsSeen();
    }

    /** Lets nobody wait for ever, and forgets whom nobody waits for. */
    void tidy() {
        for (Submission submission : List.copyOf(unseen.keySet())) {
            if (submission.isOverdue()) {
                unseen.remove(submission);
                submission.fail(
                        new LedgerUnavailable(
                                "It was carried out by the server that writes, but this one cannot"
                                        + " read it from the database just now. Look again in a"
                                        + " moment; sending it again does no harm.",
                                null));
            }
        }
        arrived.values().removeIf(gathered -> gathered.lastWaiting().isOverdue());
    }

    /** The desk is closed: nothing more will be seen. */
    void close(LedgerUnavailable why) {
        unseen.keySet().forEach(submission -> submission.fail(why));
        unseen.clear();
    }

    private void answerWhatIsSeen() {
        Iterator<Map.Entry<Submission, Pen.Word.Done>> each = unseen.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<Submission, Pen.Word.Done> one = each.next();
            Optional<Answer> answer = answer(one.getKey().id(), one.getValue());
            if (answer.isPresent()) {
                each.remove();
                arrived.remove(one.getKey().id());
                one.getKey().answer().complete(answer.get());
            }
        }
    }

    private Optional<Answer> answer(CommandId id, Pen.Word.Done done) {
        if (done.repeated()) {
            return known.findCarriedOut(id).map(first -> new Answer.Done(List.of(first), true));
        }
        @Nullable Gathered gathered = arrived.get(id);
        List<Recorded> facts = gathered == null ? List.of() : gathered.facts();
        List<FactId> ids = facts.stream().map(Recorded::id).toList();
        return ids.containsAll(done.facts())
                ? Optional.of(new Answer.Done(facts, false))
                : Optional.empty();
    }
}
