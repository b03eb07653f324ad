package org.muster.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.OperationId;
import org.muster.server.messaging.Secret;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads options of the form {@code OPERATION=URL} whose secrets are in the environment. */
final class OfOperation {

    /** Makes what the option means. */
    @FunctionalInterface
    interface Reading<T> {
        /**
         * @throws IllegalArgumentException says what is wrong with the address
         */
        T read(OperationId operation, URI address, Secret secret);

        /** Whether such an address comes with a secret at all. */
        default boolean hasSecret(String address) {
            return true;
        }
    }

    private OfOperation() {}

    /**
     * @param variable that holds the secret of the first; of the second it ends in _2
     */
    static <T> List<T> read(
            CommandSpec spec,
            String option,
            String variable,
            List<String> typed,
            Reading<T> reading) {
        List<T> read = new ArrayList<>();
        for (String one : typed) {
            String name = read.isEmpty() ? variable : variable + "_" + (read.size() + 1);
            read.add(read(spec, option, name, one, reading));
        }
        return read;
    }

    private static <T> T read(
            CommandSpec spec, String option, String variable, String typed, Reading<T> reading) {
        int at = typed.indexOf('=');
        if (at < 1) {
            throw wrong(spec, option + " must be an operation, '=' and an address.");
        }
        String operation = typed.substring(0, at);
        String address = typed.substring(at + 1);
        String secret = reading.hasSecret(address) ? secret(spec, option, variable, operation) : "";
        try {
            return reading.read(
                    new OperationId(operation), URI.create(address), new Secret(secret));
        } catch (IllegalArgumentException e) {
            throw wrong(spec, option + " " + operation + ": " + e.getMessage());
        }
    }

    private static String secret(
            CommandSpec spec, String option, String variable, String operation) {
        return Optional.ofNullable(System.getenv(variable))
                .orElseThrow(() ->
                        wrong(
                                spec,
                                option
                                        + " "
                                        + operation
                                        + " needs its password or key in "
                                        + variable
                                        + ", where no list of processes shows it."));
    }

    private static ParameterException wrong(CommandSpec spec, String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
