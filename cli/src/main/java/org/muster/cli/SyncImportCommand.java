package org.muster.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.muster.core.fact.OperationId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.server.nodes.Carrying.Carried;
import org.muster.server.nodes.FilePost;
import org.muster.sync.Damaged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes files that were carried here. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes files that were carried here; once more changes nothing.")
final class SyncImportCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private SyncFolder folder;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What was carried here.")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws InterruptedException {
        return folder.run(this::take);
    }

    private int take(FilePost post, OperationId operation)
            throws BadInput, IOException, LedgerUnavailable, InterruptedException {
        boolean whole = true;
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new BadInput("There is no file " + file + " that can be read.");
            }
            whole &= take(post, operation, file);
        }
        return whole ? Exit.OK : Exit.NOT_SO;
    }

    private boolean take(FilePost post, OperationId operation, Path file)
            throws BadInput, IOException, LedgerUnavailable, InterruptedException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Carried carried = post.carrying().take(operation, in);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %,d new facts from %d parcels.%s%n",
                            file, carried.facts(), carried.parcels(), besides(carried));
            return carried.refused() == 0 && !carried.cutShort();
        } catch (Damaged e) {
            throw new BadInput(
                    file
                            + " was not taken: "
                            + e.getMessage()
                            + ". Save it again on the other node, and carry it whole.");
        }
    }

    private static String besides(Carried carried) {
        StringBuilder told = new StringBuilder();
        if (carried.others() > 0) {
            told.append(" %d for other nodes were passed over.".formatted(carried.others()));
        }
        if (carried.refused() > 0) {
            told.append(" %d pieces were refused and put aside.".formatted(carried.refused()));
        }
        if (carried.cutShort()) {
            told.append(" The file ends too early: carry it again for the rest.");
        }
        return told.toString();
    }
}
