package org.muster.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.broadcast.Broadcast;
import org.muster.identity.link.LinkWork;

/**
 * All rows on every machine: sent once, taken in by the first task of a process, and shared by the
 * others there. Any thread may ask.
 */
final class Everywhere implements Serializable {
    private static final Map<String, LinkWork> HERE = new ConcurrentHashMap<>();

    private final String run;
    private final Broadcast<byte[][]> rows;

    Everywhere(String run, Broadcast<byte[][]> rows, LinkWork work) {
        this.run = run;
        this.rows = rows;
        HERE.put(run, work);
    }

    LinkWork work() {
        return HERE.computeIfAbsent(
                run,
                unused -> {
                    LinkWork.Taking taking = new LinkWork.Taking();
                    RowBytes.each(rows.value(), taking::add);
                    return taking.done();
                });
    }

    void forget() {
        HERE.remove(run);
    }
}
