package org.muster.benchmarks.families;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * One household at its phone, with the times of what it asks for. Who reads a page begins when it
 * is there, so the next request has its moment a pause after that; how late the load itself is
 * counts as if the server were.
 */
final class Visit {
    private static final int FINE = 200;
    private static final int SEE_OTHER = 303;

    private final Phone phone;
    private final Plan plan;
    private final String root;
    private final Random random;
    private final Consumer<Timed> heard;
    private long moment;

    Visit(Household who, Phone phone, Plan plan, long arrival, Consumer<Timed> heard) {
        this.phone = phone;
        this.plan = plan;
        this.root = "/o/" + plan.operation() + "/help";
        this.random = new Random(plan.seed() ^ who.number());
        this.moment = arrival;
        this.heard = heard;
    }

    Phone phone() {
        return phone;
    }

    Plan plan() {
        return plan;
    }

    String root() {
        return root;
    }

    Reply see(String path) throws IOException, Unexpected {
        Reply reply = phone.get(path);
        heard(Timed.Kind.PAGE);
        if (reply.status() != FINE) {
            throw new Unexpected(path, reply);
        }
        return reply;
    }

    /** Sends the answer to a question and goes where it leads, as a browser does at once. */
    void answer(String step, Map<String, String> fields)
            throws IOException, InterruptedException, Unexpected {
        think();
        Reply reply = phone.post(root + "/" + step, fields);
        heard(Timed.Kind.PAGE);
        if (reply.status() != SEE_OTHER) {
            throw new Unexpected(step, reply);
        }
        var unused = see(reply.header("location"));
    }

    Reply send() throws IOException {
        Reply reply = phone.post(root + "/send", Map.of("consent", "yes", "note", ""));
        heard(reply.status() == SEE_OTHER ? Timed.Kind.SENT : Timed.Kind.OTHER);
        return reply;
    }

    void think() throws InterruptedException {
        pause((long) (-Math.log(1 - random.nextDouble()) * plan.pause().toNanos()));
    }

    void pause(Duration time) throws InterruptedException {
        pause(time.toNanos());
    }

    private void pause(long nanos) throws InterruptedException {
        moment += nanos;
        long left = moment - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }

    private void heard(Timed.Kind kind) {
        long now = System.nanoTime();
        heard.accept(new Timed(kind, now - moment));
        moment = now;
    }
}
