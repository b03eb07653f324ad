package org.muster.endtoend.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Clients that register families one after another. They write down what was acknowledged, and what
 * they sent without ever hearing what came of it.
 */
final class Load {
    private static final int CLIENTS = 6;
    private static final int UNAVAILABLE = 503;

    private final Api api;
    private final Map<Family, List<String>> acknowledged = new ConcurrentHashMap<>();
    private final Set<Family> open = ConcurrentHashMap.newKeySet();
    private final Set<String> odd = ConcurrentHashMap.newKeySet();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean over;

    private Load(Api api) {
        this.api = api;
    }

    static Load start(Api api, Random random) {
        Load load = new Load(api);
        for (int i = 0; i < CLIENTS; i++) {
            Random own = new Random(random.nextLong());
            load.clients.add(Thread.ofVirtual().start(() -> load.register(own)));
        }
        return load;
    }

    private void register(Random random) {
        try {
            while (!over) {
                Family family = Family.draw(random);
                open.add(family);
                sendUntilAnswered(family);
            }
        } catch (IOException e) {
            // The server is gone; what became of the last command is open.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What could not be stored just now is sent again under the same id. */
    private void sendUntilAnswered(Family family) throws IOException, InterruptedException {
        Api.Answer answer = api.command(family.body());
        while (answer.status() == UNAVAILABLE && !over) {
            Thread.sleep(20);
            answer = api.command(family.body());
        }
        if (answer.status() == 200) {
            List<String> facts = new ArrayList<>();
            answer.body().path("facts").forEach(fact -> facts.add(fact.asString()));
            acknowledged.put(family, facts);
            open.remove(family);
        } else if (answer.status() != UNAVAILABLE) {
            odd.add(answer.toString());
        }
    }

    /** Waits until something was acknowledged beyond what is by now. */
    void awaitAnother() throws InterruptedException {
        int before = acknowledged.size();
        long end = System.nanoTime() + 90_000_000_000L;
        while (acknowledged.size() == before) {
            if (System.nanoTime() > end || !odd.isEmpty()) {
                throw new AssertionError("nothing is acknowledged any more; " + odd);
            }
            Thread.sleep(5);
        }
    }

    /** After the server has gone. */
    void end() throws InterruptedException {
        over = true;
        for (Thread client : clients) {
            client.join();
        }
    }

    Map<Family, List<String>> acknowledged() {
        return acknowledged;
    }

    Set<Family> open() {
        return open;
    }

    /** Answers that are neither a yes nor "not now": there should be none. */
    Set<String> odd() {
        return odd;
    }
}
