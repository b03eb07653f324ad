package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.OperationId;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.keys.WrongCode;
import org.muster.server.Settings;
import org.muster.server.join.GateFolder;
import org.muster.server.join.GateServer;
import org.muster.server.nodes.FilePost;
import org.muster.sync.Damaged;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The folder of a node that does not run, a hub's or a gate's, and what is done with it. */
final class SyncFolder {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Mixin private DataOptions data;

    @Option(
            names = "--operation",
            paramLabel = "NAME",
            description = "Which operation (default: the only one that there is).")
    private @Nullable String operation;

    /** Something done with the parcels of an operation; tells the exit code. */
    interface Work {
        int with(FilePost post, OperationId operation)
                throws BadInput, IOException, Damaged, LedgerUnavailable, InterruptedException;
    }

    int run(Work work) throws InterruptedException {
        try {
            if (DataOptions.database().isEmpty() && !Files.isDirectory(data.folder())) {
                throw new BadInput(
                        "There is no data folder "
                                + data.folder()
                                + ". Name the right one with --data.");
            }
            return opened(work);
        } catch (BadInput | WrongCode | Damaged e) {
            spec.commandLine().getErr().println(e.getMessage());
            return Exit.BAD_INPUT;
        } catch (IOException e) {
            spec.commandLine().getErr().println("The file cannot be used: " + e.getMessage());
            return Exit.BAD_INPUT;
        } catch (LedgerUnavailable e) {
            spec.commandLine().getErr().println(e.getMessage());
            return Exit.UNAVAILABLE;
        }
    }

    private int opened(Work work)
            throws BadInput, IOException, Damaged, LedgerUnavailable, InterruptedException {
        Settings settings =
                Settings.of(data.folder())
                        .withNotices(notice -> spec.commandLine().getErr().println(notice));
        if (new GateFolder(data.folder()).isGate()) {
            GateServer.Resting gate = GateServer.rest(settings, CodePrompt.ask());
            return on(gate.settings(), gate.ledger(), work);
        }
        return on(settings, Ledgers.open(data.folder(), DataOptions.database()), work);
    }

    private int on(Settings settings, DurableLedger open, Work work)
            throws BadInput, IOException, Damaged, LedgerUnavailable, InterruptedException {
        try (DurableLedger ledger = open;
                FilePost post = FilePost.open(settings, ledger)) {
            return work.with(post, chosen(post.listOperations()));
        }
    }

    private OperationId chosen(List<OperationId> there) throws BadInput {
        Optional<OperationId> found =
                operation == null && there.size() == 1
                        ? Optional.of(there.getFirst())
                        : there.stream().filter(one -> one.value().equals(operation)).findFirst();
        return found.orElseThrow(() ->
                new BadInput(
                        (operation == null
                                        ? "--operation is missing"
                                        : "--operation is '" + operation + "', which is not here")
                                + ". There are: "
                                + there
                                + "."));
    }
}
