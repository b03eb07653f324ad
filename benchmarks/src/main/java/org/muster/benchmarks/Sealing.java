package org.muster.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.muster.core.account.Accounts;
import org.muster.core.erasure.ErasureBasis;
import org.muster.core.erasure.ErasureCommand.ApproveErasure;
import org.muster.core.erasure.ErasureCommand.AskErasure;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.Operation;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.gate.GateCommand.Identify;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;
import org.muster.ledger.sql.UnsealedLedger;

/**
 * What sealing costs: people who are checked in with a look at their passport, and a whole ledger
 * that is read, each beside the same ledger with nothing sealed, in turns.
 */
final class Sealing implements Measurement {
    private static final int CLIENTS = 64;
    private static final int ROUNDS = 3;
    private static final int BATCH = 1_000;
    private static final int PART = 10;
    private static final int ERASED = 20;
    private static final UserId USER = new UserId("bench");
    private static final UserId SECOND = new UserId("second");
    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list");

    /** How a ledger is opened. */
    @FunctionalInterface
    interface Opening {
        DurableLedger open(Path folder) throws Exception;
    }

    private static final Opening SEALED = folder -> Ledgers.open(folder, Optional.empty());
    private static final Opening UNSEALED = UnsealedLedger::open;

    @Override
    public String name() {
        return "sealing";
    }

    @Override
    public String purpose() {
        return "what sealing costs check-ins and the reading of a ledger";
    }

    @Override
    public void run(Setting setting) throws Exception {
        checkIns(setting);
        replay(setting);
    }

    private static void checkIns(Setting setting) throws Exception {
        int each = setting.size.checkIns();
        BigPersons people = new BigPersons((ROUNDS + 1) * each, BigOperation.SEED);
        Gate sealed = Gate.open(setting, "sealed", SEALED, people);
        Gate unsealed = Gate.open(setting, "unsealed", UNSEALED, people);
        double sealedBest = 0;
        double unsealedBest = 0;
        double sealedNanos = 0;
        double unsealedNanos = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            setting.progress.at("sealing, rounds", round, ROUNDS);
            long start = processorNanos();
            double plain = unsealed.perSecond(round * each, each);
            long between = processorNanos();
            double costly = sealed.perSecond(round * each, each);
            if (round > 0) { // the first warms up
                sealedBest = Math.max(sealedBest, costly);
                unsealedBest = Math.max(unsealedBest, plain);
                unsealedNanos += between - start;
                sealedNanos += processorNanos() - between;
            }
        }
        sealed.end(setting);
        unsealed.end(setting);
        setting.report.told(
                "check-ins with a look at a passport, nothing sealed", unsealedBest, "per s");
        setting.report.told("the same, sealed", sealedBest, "per s");
        setting.report.figure(
                "the same: sealed beside unsealed",
                sealedBest / unsealedBest,
                "",
                new Aim.AtLeast(0.8));
        setting.report.figure(
                "the same: per processor second",
                unsealedNanos / sealedNanos,
                "",
                new Aim.AtLeast(0.8));
    }

    /** A desk at which people are checked in. */
    private record Gate(DurableLedger ledger, Desk desk, BigPersons people) {

        static Gate open(Setting setting, String name, Opening opening, BigPersons people)
                throws Exception {
            DurableLedger ledger = setting.place.keep(opening.open(setting.place.newFolder(name)));
            register(ledger, people);
            AtomicLong ids = new AtomicLong(1);
            Desk desk =
                    Desk.open(
                            BigOperation.ID,
                            ledger,
                            BigOperation.NODE,
                            Clock.systemUTC(),
                            ids::incrementAndGet);
            return new Gate(ledger, desk, people);
        }

        double perSecond(int first, int many) throws Exception {
            Callable<Clients.Work> checkIn = () -> this::checkIn;
            return Clients.run(CLIENTS, first, many, checkIn).perSecond();
        }

        private void checkIn(int index) throws Exception {
            give(1, index, new CheckIn(List.of(people.id(index)), "hall"));
            give(
                    2,
                    index,
                    new Identify(
                            people.id(index),
                            Optional.of(people.passport(index)),
                            Optional.of(people.nationality(index)),
                            Optional.empty()));
        }

        private void give(int step, int index, Command command) throws Exception {
            if (!(desk.ask(new CommandId(step, index), USER, command) instanceof Answer.Done)) {
                throw new IllegalStateException(command + " was refused");
            }
        }

        void end(Setting setting) throws Exception {
            desk.close();
            setting.place.end(ledger);
        }
    }

    private static void register(DurableLedger ledger, BigPersons people) throws Exception {
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
            }
        }
    }

    /** A tenth of the persons, but all of them in the long form. */
    private static void replay(Setting setting) throws Exception {
        int persons =
                setting.size.isLong() ? setting.size.persons() : setting.size.persons() / PART;
        double unsealed =
                seconds(setting, written(setting, persons, UNSEALED), UNSEALED, "nothing sealed");
        BigLedger ledger = written(setting, persons, SEALED);
        double sealed = seconds(setting, ledger, SEALED, "sealed");
        setting.report.figure(
                "the same: sealed beside unsealed, processor time",
                sealed / unsealed,
                "",
                new Aim.AtMost(2));
        erase(setting, ledger, persons);
    }

    private static BigLedger written(Setting setting, int persons, Opening opening)
            throws Exception {
        return BigLedger.write(persons, setting.place, setting.progress, opening);
    }

    /** Asked for by one and approved by another, until the desk's memory has forgotten. */
    private static void erase(Setting setting, BigLedger from, int persons) throws Exception {
        try (DurableLedger ledger = SEALED.open(from.folder())) {
            AtomicLong ids = new AtomicLong(1);
            Desk desk =
                    Desk.open(
                            BigOperation.ID,
                            ledger,
                            BigOperation.NODE,
                            Clock.systemUTC(),
                            ids::incrementAndGet);
            Accounts accounts = new Accounts(desk.view());
            List<PersonId> some =
                    desk.view()
                            .persons()
                            .filter(person -> !accounts.get(person).state().isCarried())
                            .limit(ERASED)
                            .toList();
            Latencies latencies = new Latencies();
            for (PersonId person : some) {
                give(
                        desk,
                        USER,
                        new AskErasure(
                                BigOperation.ID,
                                person,
                                List.of(),
                                ErasureBasis.WRONGLY_RECORDED,
                                "as the letter says"));
                long start = System.nanoTime();
                give(desk, SECOND, new ApproveErasure(BigOperation.ID, person));
                latencies.add(System.nanoTime() - start);
            }
            desk.close();
            setting.report.told(
                    String.format("one of %,d erased and forgotten, p50", persons),
                    latencies.millis(0.5),
                    "ms");
        }
    }

    private static void give(Desk desk, UserId by, Command command) throws Exception {
        if (!(desk.ask(CommandId.of(UUID.randomUUID()), by, command) instanceof Answer.Done)) {
            throw new IllegalStateException(command + " was refused");
        }
    }

    private static double seconds(Setting setting, BigLedger ledger, Opening opening, String what)
            throws Exception {
        ledger.deleteSnapshots();
        // the first reading fills the disk's cache, for both alike
        double unused = read(ledger, opening);
        ledger.deleteSnapshots();
        double seconds = read(ledger, opening);
        setting.report.told(
                String.format(
                        "ledger read and applied, %s, %,d facts, processor time",
                        what, ledger.facts()),
                seconds,
                "s");
        return seconds;
    }

    /** Seconds of processor time: other work on the machine does not count. */
    private static double read(BigLedger from, Opening opening) throws Exception {
        Operation operation = new Operation();
        long start = processorNanos();
        try (DurableLedger ledger = opening.open(from.folder())) {
            ledger.replay(BigOperation.ID, operation::apply);
            double seconds = (processorNanos() - start) / 1e9;
            if (operation.size() != from.facts()) {
                throw new IllegalStateException(operation.size() + " facts were read");
            }
            return seconds;
        }
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
