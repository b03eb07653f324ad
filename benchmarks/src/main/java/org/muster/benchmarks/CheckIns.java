package org.muster.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;

/**
 * Durable check-ins through the desk, beside the rate at which the same database commits single
 * rows: what many clients hand in together is written together.
 */
final class CheckIns implements Measurement {
    private static final int[] CLIENTS = {1, 16, 64};
    private static final int BATCH = 1_000;
    private static final UserId USER = new UserId("bench");
    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list");

    @Override
    public String name() {
        return "checkins";
    }

    @Override
    public String purpose() {
        return "durable check-ins per second beside raw commits, on SQLite and PostgreSQL";
    }

    @Override
    public void run(Setting setting) throws Exception {
        Path sqlite = setting.place.newFolder("sqlite");
        measure(setting, "SQLite", sqlite, Optional.empty(), RawCommits.onSqlite(sqlite));
        Postgres postgres;
        try {
            postgres = setting.place.keep(Postgres.start(setting.place.newFolder("postgres")));
        } catch (java.io.IOException e) {
            setting.report.say("  PostgreSQL is left out. " + e.getMessage());
            return;
        }
        setting.report.say("  " + postgres.describe());
        postgres.makeDatabase("raw");
        postgres.makeDatabase("muster");
        measure(
                setting,
                "PostgreSQL",
                setting.place.newFolder("postgres-data"),
                Optional.of(postgres.address("muster")),
                RawCommits.onPostgres(postgres.address("raw")));
        setting.place.end(postgres);
    }

    private static void measure(
            Setting setting,
            String database,
            Path folder,
            Optional<String> address,
            Callable<Clients.Work> raw)
            throws Exception {
        int each = setting.size.checkIns();
        int warm = each / 4;
        BigPersons people = new BigPersons(warm + CLIENTS.length * each, BigOperation.SEED);
        DurableLedger ledger = setting.place.keep(Ledgers.open(folder, address));
        register(setting, ledger, people);
        AtomicLong ids = new AtomicLong(1);
        Desk desk =
                Desk.open(
                        BigOperation.ID,
                        ledger,
                        BigOperation.NODE,
                        Clock.systemUTC(),
                        ids::incrementAndGet);
        Callable<Clients.Work> checkIn = () -> index -> checkIn(desk, people, index);
        var unused = Clients.run(16, 0, warm, checkIn);
        var unusedRaw = Clients.run(16, 0, warm, raw);
        int first = warm;
        for (int clients : CLIENTS) {
            setting.progress.at(database + ", clients", clients, 64);
            Clients.Outcome alone = Clients.run(clients, first, each, raw);
            Clients.Outcome through = Clients.run(clients, first, each, checkIn);
            first += each;
            tell(setting, database, clients, alone, through);
        }
        desk.close();
        setting.place.end(ledger);
    }

    /** One client alone has nobody to share a commit with: there the aim cannot be above. */
    private static void tell(
            Setting setting,
            String database,
            int clients,
            Clients.Outcome alone,
            Clients.Outcome through) {
        String who = database + ", " + clients + (clients == 1 ? " client" : " clients");
        setting.report.told(who + ": raw commits", alone.perSecond(), "per s");
        setting.report.figure(
                who + ": durable check-ins",
                through.perSecond(),
                "per s",
                clients == 1 ? new Aim.Told() : new Aim.AtLeast(alone.perSecond()));
        setting.report.told(who + ": raw commits, p50", alone.latencies().millis(0.5), "ms");
        setting.report.told(who + ": raw commits, p99", alone.latencies().millis(0.99), "ms");
        setting.report.told(who + ": check-ins, p50", through.latencies().millis(0.5), "ms");
        setting.report.told(who + ": check-ins, p99", through.latencies().millis(0.99), "ms");
    }

    private static void checkIn(Desk desk, BigPersons people, int index) throws Exception {
        Answer answer =
                desk.ask(
                        new CommandId(1, index),
                        USER,
                        new CheckIn(List.of(people.id(index)), "hall"));
        if (!(answer instanceof Answer.Done)) {
            throw new IllegalStateException("a check-in was refused: " + answer);
        }
    }

    private static void register(Setting setting, DurableLedger ledger, BigPersons people)
            throws Exception {
        List<Recorded> batch = new ArrayList<>(BATCH);
        for (int i = 0; i < people.size(); i++) {
            Fact fact = new PersonRegistered(people.id(i), LIST, people.details(i));
            batch.add(
                    new Recorded(
                            BigOperation.NODE,
                            i + 1L,
                            Instant.EPOCH.toEpochMilli() + i,
                            0,
                            USER,
                            new CommandId(0, i),
                            fact));
            if (batch.size() == BATCH || i == people.size() - 1) {
                ledger.append(BigOperation.ID, batch);
                batch.clear();
                setting.progress.at("registering persons", i, people.size());
            }
        }
    }
}
