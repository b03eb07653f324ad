package org.muster.endtoend.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.Verification;

/**
 * The packaged server is killed with SIGKILL at twenty random moments while clients register
 * families over HTTP, and started again: every acknowledged command is there and known by its id,
 * every command is there whole or not at all, and the chain is whole, as a walk beside the running
 * server says. On PostgreSQL the database server is killed too, in some rounds.
 */
abstract class ServerCrash {
    private static final int KILLS = 20;
    static final int LONGEST_MILLIS = 500;
    private static final int OLDER = 20;
    private static final String OPEN =
            """
            {"id":"00000000-0000-0000-0000-000000000001","type":"operation.OpenOperation",\
            "plan":{"name":"Crash","own":"FRA","country":"NER","place":"Niamey",\
            "zone":"Africa/Niamey","post":"Embassy","exercise":true}}\
            """;

    @TempDir static Path once;
    @TempDir Path folder;

    final Random random = new Random(20230801);
    private final Map<Family, List<String>> acknowledged = new HashMap<>();
    private final Map<CommandId, Integer> factsOf = new HashMap<>();
    private long persons;
    private @Nullable Server running;

    @BeforeAll
    static void train() throws Exception {
        Packaged.train(Files.createDirectory(once.resolve("training")), learned());
    }

    private static Path learned() {
        return once.resolve("muster.aot");
    }

    /** What befalls the database before the server is killed. */
    interface Blow {
        void strike(int round, Server server, Load load) throws Exception;
    }

    final void survive(Optional<String> database, Blow blow) throws Exception {
        Packaged program = new Packaged(folder, database, learned());
        Server server = started(program);
        assertThat(server.api().command(OPEN).status()).isEqualTo(200);
        factsOf.put(CommandId.of(new UUID(0, 1)), 1);
        aSecondServerIsRefused(program);
        for (int round = 0; round < KILLS; round++) {
            Load load = Load.start(server.api(), random);
            load.awaitAnother();
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            blow.strike(round, server, load);
            server.kill();
            load.end();
            assertThat(load.odd()).isEmpty();
            server = started(program);
            lookAt(server.api(), load);
            chainIsWhole(program);
        }
        verifyOfTheCommandLineSaysSoToo(program);
        server.stop();
        everyCommandIsWhole(program);
        System.out.printf(
                "%d kills, %d commands acknowledged, %d persons%n",
                KILLS, acknowledged.size(), persons);
    }

    private Server started(Packaged program) throws Exception {
        Server server = Server.start(program);
        running = server;
        return server;
    }

    @AfterEach
    void leaveNothingRunning() throws InterruptedException {
        if (running != null) {
            running.kill();
        }
    }

    private static void aSecondServerIsRefused(Packaged program) throws Exception {
        Packaged.Ended second = program.run("serve", "--port", "0");
        assertThat(second.code()).isEqualTo(3);
        assertThat(second.output()).contains("already uses the data folder", "Stop it");
    }

    private void lookAt(Api api, Load load) throws Exception {
        long found = persons(api);
        long expected = persons;
        for (Family family : load.acknowledged().keySet()) {
            expected += family.size();
        }
        long late = 0;
        for (Family family : load.open()) {
            if (resent(api, family).path("repeated").asBoolean()) {
                expected += family.size();
            } else {
                late += family.size();
            }
            factsOf.put(CommandId.of(family.id()), family.facts());
        }
        assertThat(found).as("persons registered, by whole families").isEqualTo(expected);
        for (Map.Entry<Family, List<String>> each : load.acknowledged().entrySet()) {
            isKnown(api, each.getKey(), each.getValue());
            factsOf.put(CommandId.of(each.getKey().id()), each.getKey().facts());
        }
        List<Map.Entry<Family, List<String>>> older = new ArrayList<>(acknowledged.entrySet());
        Collections.shuffle(older, random);
        for (Map.Entry<Family, List<String>> each :
                older.subList(0, Math.min(OLDER, older.size()))) {
            isKnown(api, each.getKey(), each.getValue());
        }
        acknowledged.putAll(load.acknowledged());
        persons = persons(api);
        assertThat(persons).as("nothing was done twice").isEqualTo(expected + late);
        factsAreThere(api, load);
    }

    private static long persons(Api api) throws Exception {
        return api.get("/api/operations/" + Api.OPERATION + "/balance")
                .body()
                .path("persons")
                .asLong();
    }

    private static tools.jackson.databind.JsonNode resent(Api api, Family family) throws Exception {
        Api.Answer answer = api.command(family.body());
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body();
    }

    private static void isKnown(Api api, Family family, List<String> facts) throws Exception {
        assertThat(facts).hasSize(family.facts());
        var again = resent(api, family);
        assertThat(again.path("repeated").asBoolean()).as("%s is known", family).isTrue();
        assertThat(again.path("facts").path(0).asString()).isEqualTo(facts.getFirst());
    }

    /** Every fact of one of the commands that were acknowledged in this round. */
    private static void factsAreThere(Api api, Load load) throws Exception {
        Map.Entry<Family, List<String>> one = load.acknowledged().entrySet().iterator().next();
        for (String fact : one.getValue()) {
            Api.Answer told =
                    api.get(
                            "/api/operations/"
                                    + Api.OPERATION
                                    + "/facts/"
                                    + fact.replace("#", "%23"));
            assertThat(told.body().path("fact").path("command").asString())
                    .isEqualTo(one.getKey().id().toString());
        }
    }

    /** Beside the running server. */
    private static void chainIsWhole(Packaged program) throws Exception {
        assertThat(
                        Ledgers.verify(
                                program.folder().resolve("data"),
                                program.database(),
                                (done, total) -> {}))
                .isInstanceOf(Verification.Intact.class);
    }

    private static void verifyOfTheCommandLineSaysSoToo(Packaged program) throws Exception {
        Packaged.Ended verified = program.run("ledger", "verify");
        assertThat(verified.code()).as(verified.output()).isZero();
        assertThat(verified.output()).contains("Intact");
    }

    private void everyCommandIsWhole(Packaged program) throws Exception {
        Map<CommandId, Integer> found = new HashMap<>();
        try (DurableLedger ledger =
                Ledgers.open(program.folder().resolve("data"), program.database())) {
            ledger.replay(
                    new OperationId(Api.OPERATION),
                    recorded -> found.merge(recorded.command(), 1, Integer::sum));
        }
        assertThat(found).isEqualTo(factsOf);
    }
}
