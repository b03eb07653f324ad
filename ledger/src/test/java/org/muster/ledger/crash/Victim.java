package org.muster.ledger.crash;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.Source;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;

/**
 * A process that registers families as fast as it can, from several clients at once, and prints the
 * id of each command after its answer. It stops only when it is killed.
 */
final class Victim {
    static final OperationId OPERATION = new OperationId("crash");
    static final int FAMILY = 3;
    private static final int CLIENTS = 8;
    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list");

    private Victim() {}

    public static void main(String[] args) throws Exception {
        Optional<String> database = args.length > 1 ? Optional.of(args[1]) : Optional.empty();
        DurableLedger ledger = Ledgers.open(Path.of(args[0]), database);
        Desk desk =
                Desk.open(
                        OPERATION,
                        ledger,
                        ledger.nodeId(),
                        InstantSource.system(),
                        () -> ThreadLocalRandom.current().nextLong(1L << 60));
        for (int i = 0; i < CLIENTS; i++) {
            Thread.ofVirtual().start(() -> register(desk));
        }
        Thread.sleep(60_000);
        Runtime.getRuntime().halt(0);
    }

    private static void register(Desk desk) {
        try {
            while (true) {
                CommandId id = CommandId.of(UUID.randomUUID());
                if (askUntilAnswered(desk, id) instanceof Answer.Done) {
                    say(id);
                }
            }
        } catch (InterruptedException | RuntimeException e) {
            e.printStackTrace();
        }
    }

    /** As a client does: what could not be stored is sent again, under the same id. */
    private static Answer askUntilAnswered(Desk desk, CommandId id) throws InterruptedException {
        while (true) {
            try {
                return desk.ask(id, new UserId("officer"), family());
            } catch (LedgerUnavailable e) {
                Thread.sleep(20);
            }
        }
    }

    /**
     * One write to the pipe for each line: a line that is cut short is then never taken for an id.
     */
    private static synchronized void say(CommandId id) {
        System.out.print(id + "\n");
        System.out.flush();
    }

    private static RegisterPersons family() {
        NewPerson one =
                new NewPerson(
                        Details.ofName(new PersonName("Invented", "Person", "")), Presence.UNKNOWN);
        return new RegisterPersons(LIST, java.util.Collections.nCopies(FAMILY, one));
    }

    static List<String> command(Path folder, Optional<String> database) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                new java.util.ArrayList<>(
                        List.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Victim.class.getName(),
                                folder.toString()));
        database.ifPresent(command::add);
        return command;
    }
}
