package org.muster.planning.simulate;

import java.util.ArrayDeque;
import java.util.Deque;

/** Things of which there are so many; who asks first gets first. */
final class Pool {
    private record Asked(int count, Runnable then) {}

    private final Deque<Asked> waiting = new ArrayDeque<>();
    private int free;

    Pool(int free) {
        this.free = free;
    }

    /** Takes them at once, or as soon as they are there. */
    void take(int count, Runnable then) {
        waiting.add(new Asked(count, then));
        serve();
    }

    void give(int count) {
        free += count;
        serve();
    }

    private void serve() {
        while (!waiting.isEmpty() && waiting.getFirst().count() <= free) {
            Asked next = waiting.removeFirst();
            free -= next.count();
            next.then().run();
        }
    }
}
