package org.muster.cli;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import org.muster.ledger.keys.OperatorKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a new operator's key, for a secret store that gives it to the server. */
@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        description =
                "Prints a new operator's key, to be kept in a secret store and given to servers as"
                        + " MUSTER_OPERATOR_KEY.")
final class KeysMakeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws GeneralSecurityException {
        spec.commandLine()
                .getOut()
                .println(new String(OperatorKey.makeKeyset(), StandardCharsets.UTF_8));
        return Exit.OK;
    }
}
