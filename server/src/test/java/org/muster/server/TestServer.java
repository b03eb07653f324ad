package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.muster.ledger.Ledger;

/** A server for a test, with its first administrator. */
public record TestServer(MusterServer server, Client admin) {
    private static final String PLAN =
            """
            "plan":{"name":"Niamey","own":"FRA","country":"NER","place":"Niamey",
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}\
            """;

    /**
     * A new one on a ledger in memory.
     *
     * @param seed of the ids that it gives
     */
    public static TestServer start(Path folder, long seed) throws Exception {
        Random ids = new Random(seed);
        return start(
                Settings.of(folder).withTime(Clock.systemUTC(), () -> ids.nextLong() >>> 4),
                new MemoryLedger());
    }

    /** The same with settings of one's own. */
    public static TestServer start(Settings settings) throws Exception {
        return start(settings, new MemoryLedger());
    }

    public static TestServer start(Settings settings, Ledger ledger) throws Exception {
        List<String> notices = new ArrayList<>();
        MusterServer server =
                MusterServer.start(settings.withPort(0).withNotices(notices::add), ledger);
        String password = notices.getFirst().replaceAll(".*password ([a-z0-9-]+) and.*", "$1");
        return new TestServer(server, Client.of(server).as("admin", password));
    }

    /** Opens an exercise in Niamey under that name. */
    public TestServer open(String operation) throws Exception {
        var answer = admin.command(operation, UUID.randomUUID(), "operation.OpenOperation", PLAN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return this;
    }
}
