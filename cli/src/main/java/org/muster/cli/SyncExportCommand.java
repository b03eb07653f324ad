package org.muster.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.server.nodes.FilePost;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a node lacks into a file for it. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes all that another node lacks into a file that only it can open.")
final class SyncExportCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SyncFolder folder;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "NODE",
            description = "Whom it is for, such as hub or gate-3.")
    private String to = "";

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        return folder.run(this::write);
    }

    private int write(FilePost post, OperationId operation)
            throws BadInput, IOException, LedgerUnavailable {
        Optional<byte[]> parcels = post.carrying().write(operation, node());
        if (parcels.isEmpty()) {
            throw new BadInput(
                    "--to is '"
                            + to
                            + "', which may not take part just now: it is unknown, was revoked, or its"
                            + " duty is over. Check its name; prolong its duty first where that is"
                            + " over.");
        }
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw new BadInput(file + " is there already. Name another file, or delete it first.");
        }
        Files.write(file, parcels.get());
        spec.commandLine()
                .getOut()
                .printf("%s for %s, %,d bytes: carry it there.%n", file, to, parcels.get().length);
        return Exit.OK;
    }

    private NodeId node() throws BadInput {
        try {
            return new NodeId(to);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--to is '" + to + "', and " + e.getMessage() + ".");
        }
    }
}
