package org.muster.endtoend.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;
import org.muster.testkit.postgres.PostgresServer;

/**
 * Several packaged servers on one PostgreSQL under load over HTTP. The one that writes is killed,
 * frozen, cut off; the database is killed; its standby becomes the primary. Another goes on each
 * time: every command that was acknowledged is there once, and none twice. More rounds with {@code
 * -Dhub.rounds=20}.
 */
class HubFailoverTest {
    private static final int ROUNDS = Integer.getInteger("hub.rounds", 1);
    private static final int SERVERS = Integer.getInteger("hub.servers", 2);
    private static final int MOST_ASKED_FOR_AGAIN = 200;
    private static final String OPEN =
            """
            {"id":"00000000-0000-0000-0000-000000000001","type":"operation.OpenOperation",\
            "plan":{"name":"Crash","own":"FRA","country":"NER","place":"Niamey",\
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}}\
            """;

    @TempDir static Path once;
    @TempDir Path folder;

    private final Random random = new Random(20230802);
    private final List<HubServer> servers = new ArrayList<>();
    private final Map<CommandId, Integer> factsOf = new HashMap<>();
    private final Map<String, List<Duration>> took = new java.util.LinkedHashMap<>();
    private long persons;

    @BeforeAll
    static void train() throws Exception {
        Packaged.train(Files.createDirectory(once.resolve("training")), learned());
    }

    private static Path learned() {
        return once.resolve("muster.aot");
    }

    @BeforeEach
    void nothingYet() {
        factsOf.put(CommandId.of(new UUID(0, 1)), 1);
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        for (HubServer server : servers) {
            server.close();
        }
    }

    @Test
    void anotherGoesOnWhenTheWriterIsGone() throws Exception {
        PostgresServer postgres = PostgresServer.shared();
        postgres.makeDatabase("hub");
        start(List.of(postgres.port()), hosts -> "postgres://postgres:postgres@" + hosts + "/hub");
        HubLoad load = HubLoad.start(servers, random);
        for (int round = 0; round < ROUNDS; round++) {
            load.awaitAnother();
            HubServer killed = writer();
            killed.process().kill();
            took("killed", load.awaitAnother());
            killed.restart();

            HubServer frozen = writer();
            frozen.process().freeze();
            took("frozen", load.awaitAnother());
            frozen.process().thaw();
            awaitRole(frozen, "follower");

            HubServer lonely = writer();
            lonely.cut();
            took("cut off", load.awaitAnother());
            lonely.mend();
            awaitRole(lonely, "follower");

            HubServer stopped = writer();
            stopped.process().stop();
            took("stopped", load.awaitAnother());
            stopped.restart();

            postgres.kill();
            postgres.start();
            took("database killed and started", load.awaitAnother());
        }
        everyCommandIsThereOnce(load, postgres.url("hub"));
    }

    @Test
    void itGoesOnWithTheStandbyOfTheDatabase() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            promoted(round);
        }
    }

    private void promoted(int round) throws Exception {
        PostgresServer primary = PostgresServer.make("synchronous_standby_names=*");
        PostgresServer standby = primary.makeStandby();
        primary.start();
        standby.start();
        try {
            primary.makeDatabase("hub");
            start(
                    List.of(primary.port(), standby.port()),
                    hosts -> "postgres://postgres:postgres@" + hosts + "/hub");
            HubLoad load = HubLoad.start(servers, random);
            load.awaitAnother();
            Thread.sleep(random.nextInt(300));
            primary.kill();
            standby.promote();
            took("standby promoted", load.awaitAnother());
            everyCommandIsThereOnce(load, standby.url("hub"));
        } finally {
            standby.kill();
            leaveNothingRunning();
            servers.clear();
            factsOf.clear();
            nothingYet();
            persons = 0;
        }
        System.out.println("round " + round + " of the promotion is over");
    }

    private void start(List<Integer> ports, UnaryOperator<String> url) throws Exception {
        for (int i = 0; i < SERVERS; i++) {
            Optional<HubServer> first =
                    servers.isEmpty() ? Optional.empty() : Optional.of(servers.getFirst());
            Path own = Files.createTempDirectory(folder, "server-" + i + "-");
            servers.add(HubServer.start(own, learned(), ports, url, first));
        }
        assertThat(servers.getLast().process().api().command(OPEN).status()).isEqualTo(200);
    }

    private HubServer writer() throws Exception {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            for (HubServer server : servers) {
                if (server.role().equals("writer")) {
                    return server;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no server writes");
    }

    private static void awaitRole(HubServer server, String role) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!server.role().equals(role)) {
            assertThat(System.nanoTime()).as("it becomes " + role).isLessThan(end);
            Thread.sleep(10);
        }
    }

    /** A follower may still be on its way back to the database; what it then shows is all of it. */
    private void awaitEverybody(HubServer server) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (persons(server) != persons) {
            assertThat(System.nanoTime())
                    .as("%s shows %d of %d persons", server.role(), persons(server), persons)
                    .isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static long persons(HubServer server) throws Exception {
        return server.process()
                .api()
                .get("/api/operations/" + Api.OPERATION + "/balance")
                .body()
                .path("persons")
                .asLong();
    }

    private void took(String what, Duration time) {
        took.computeIfAbsent(what, name -> new ArrayList<>()).add(time);
    }

    private void everyCommandIsThereOnce(HubLoad load, String database) throws Exception {
        load.end();
        assertThat(load.odd()).isEmpty();
        load.acknowledged().forEach(this::expect);
        Api api = servers.getFirst().process().api();
        for (Family family : load.acknowledged().stream().limit(MOST_ASKED_FOR_AGAIN).toList()) {
            Api.Answer again = api.command(family.body());
            assertThat(again.body().path("repeated").asBoolean())
                    .as("%s is known: %s", family, again)
                    .isTrue();
        }
        for (Family family : load.open()) {
            assertThat(api.command(family.body()).status()).isEqualTo(200);
            expect(family);
        }
        for (HubServer server : servers) {
            awaitEverybody(server);
        }
        Path any = servers.getFirst().program().folder().resolve("data");
        for (HubServer server : servers) {
            server.process().kill();
        }
        assertThat(Ledgers.verify(any, Optional.of(database), (done, total) -> {}))
                .isInstanceOf(Verification.Intact.class);
        everyCommandIsWhole(any, database);
        took.forEach((what, times) -> System.out.println(what + ": " + times));
        System.out.println(load.acknowledged().size() + " commands acknowledged");
    }

    private void expect(Family family) {
        persons += family.size();
        factsOf.put(CommandId.of(family.id()), family.facts());
    }

    private void everyCommandIsWhole(Path any, String database) throws Exception {
        Map<CommandId, Integer> found = new HashMap<>();
        try (DurableLedger ledger = Ledgers.open(any, Optional.of(database))) {
            ledger.replay(
                    new OperationId(Api.OPERATION),
                    recorded -> found.merge(recorded.command(), 1, Integer::sum));
        }
        assertThat(found).isEqualTo(factsOf);
    }
}
