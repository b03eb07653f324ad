package org.muster.endtoend.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Clients that register families at any server of a hub, and go to the next when one does not
 * answer, with the same id.
 */
final class HubLoad {
    private static final int CLIENTS = 6;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final List<HubServer> servers;
    private final Map<Family, Long> acknowledged = new ConcurrentHashMap<>();
    private final Set<Family> open = ConcurrentHashMap.newKeySet();
    private final Set<String> odd = ConcurrentHashMap.newKeySet();
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean over;

    /** When the last command began that has been acknowledged, by the nano clock. */
    private volatile long latestBegun = System.nanoTime();

    private HubLoad(List<HubServer> servers) {
        this.servers = servers;
    }

    static HubLoad start(List<HubServer> servers, Random random) {
        HubLoad load = new HubLoad(servers);
        for (int i = 0; i < CLIENTS; i++) {
            Random own = new Random(random.nextLong());
            int first = i % servers.size();
            load.clients.add(Thread.ofVirtual().start(() -> load.register(own, first)));
        }
        return load;
    }

    private void register(Random random, int first) {
        int at = first;
        while (!over) {
            Family family = Family.draw(random);
            open.add(family);
            at = sendUntilAnswered(family, at);
        }
    }

    private int sendUntilAnswered(Family family, int first) {
        int at = first;
        while (!over) {
            long begun = System.nanoTime();
            try {
                Api.Answer answer = servers.get(at).api().command(family.body());
                if (answer.status() == 200) {
                    acknowledged.put(family, begun);
                    open.remove(family);
                    latestBegun = Math.max(latestBegun, begun);
                    return at;
                }
                if (answer.status() != 503) {
                    odd.add(answer.toString());
                }
            } catch (IOException e) {
                // to the next
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return at;
            }
            at = (at + 1) % servers.size();
        }
        return at;
    }

    /** How long it takes until a command is acknowledged that is sent from now on, or later. */
    Duration awaitAnother() throws InterruptedException {
        long now = System.nanoTime();
        while (latestBegun - now <= 0) {
            if (System.nanoTime() - now > PATIENCE_NANOS || !odd.isEmpty()) {
                throw new AssertionError("nothing is acknowledged any more; " + odd);
            }
            Thread.sleep(2);
        }
        return Duration.ofNanos(System.nanoTime() - now);
    }

    void end() throws InterruptedException {
        over = true;
        for (Thread client : clients) {
            client.join();
        }
    }

    Set<Family> acknowledged() {
        return acknowledged.keySet();
    }

    /** Sent, and never heard of. */
    Set<Family> open() {
        return open;
    }

    Set<String> odd() {
        return odd;
    }
}
