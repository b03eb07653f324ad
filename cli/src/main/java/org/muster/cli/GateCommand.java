package org.muster.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.keys.DutyCode;
import org.muster.ledger.keys.WrongCode;
import org.muster.server.CannotStart;
import org.muster.server.Settings;
import org.muster.server.join.CannotJoin;
import org.muster.server.join.GateFolder;
import org.muster.server.join.GateServer;
import org.muster.server.join.TicketSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes this machine a gate, and serves as one until its duty is over. */
@Command(
        name = "gate",
        mixinStandardHelpOptions = true,
        description = "Runs a gate, with or without a network; --join makes this laptop one.",
        footer = {
            "",
            "The ticket and its duty code come from the hub's page of the new gate. The code is asked for at",
            "each start: on the terminal, or from MUSTER_DUTY_CODE, or as the first line of the input. When",
            "the duty is over, what the hub lacks is left as a file for it, and the keys are destroyed."
        })
final class GateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOptions data;
    @Mixin private ListenOptions listen;

    @Option(
            names = "--join",
            paramLabel = "FILE|URL",
            description = "Becomes the gate of this ticket, in an empty data folder.")
    private @Nullable String join;

    @Mixin private NodeOptions nodes;

    @Override
    public Integer call() throws InterruptedException {
        listen.require(spec);
        Settings settings =
                nodes.applied(Settings.of(data.folder()))
                        .withPort(listen.port())
                        .withBindAddress(listen.bind())
                        .withNotices(this::say);
        try {
            GateFolder folder = new GateFolder(data.folder());
            if (join == null && !folder.isGate()) {
                throw new BadInput(
                        "There is no gate in "
                                + data.folder()
                                + ". Name its folder with --data, or make one with --join and a"
                                + " ticket from the hub.");
            }
            Optional<String> over = GateServer.findOver(settings);
            if (over.isPresent()) {
                err().println(over.get());
                return Exit.UNAVAILABLE;
            }
            if (join != null) {
                folder.requireRoom();
            }
            return run(settings, folder);
        } catch (BadInput | CannotJoin | WrongCode e) {
            err().println(e.getMessage());
            return Exit.BAD_INPUT;
        } catch (CannotStart | LedgerUnavailable e) {
            err().println(e.getMessage());
            return Exit.UNAVAILABLE;
        } catch (IOException e) {
            err().println("The ticket cannot be read: " + e.getMessage());
            return Exit.BAD_INPUT;
        }
    }

    private int run(Settings settings, GateFolder folder)
            throws BadInput,
                    CannotJoin,
                    CannotStart,
                    LedgerUnavailable,
                    IOException,
                    InterruptedException {
        @Nullable String from = join;
        if (from == null) {
            return serve(settings, CodePrompt.ask());
        }
        try (InputStream ticket = TicketSource.open(from)) {
            DutyCode code = CodePrompt.ask();
            GateFolder.Joined joined =
                    folder.join(ticket, code, settings.clock(), settings.ids()::next);
            say(
                    joined.node()
                            + " has joined "
                            + joined.operation()
                            + ": "
                            + joined.persons()
                            + " persons, "
                            + joined.facts()
                            + " facts. Its duty lasts until "
                            + joined.until().truncatedTo(ChronoUnit.MINUTES)
                            + ".");
            return serve(settings, code);
        }
    }

    private int serve(Settings settings, DutyCode code)
            throws CannotStart, LedgerUnavailable, InterruptedException {
        return switch (GateServer.start(settings, code)) {
            case GateServer.Started.Over(String sentence) -> {
                err().println(sentence);
                yield Exit.UNAVAILABLE;
            }
            case GateServer.Started.Serving(GateServer gate) -> {
                say(
                        "Muster serves http://"
                                + listen.bind()
                                + ":"
                                + gate.server().port()
                                + "  (Ctrl-C stops it)");
                NodeOptions.tellHttps(gate.server(), spec.commandLine().getOut());
                ServeCommand.atEnd(gate::close);
                yield untilOver(gate);
            }
        };
    }

    private int untilOver(GateServer gate) throws LedgerUnavailable, InterruptedException {
        try {
            say(gate.over().get());
            return Exit.OK;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LedgerUnavailable unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException("the duty's end failed", e);
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
