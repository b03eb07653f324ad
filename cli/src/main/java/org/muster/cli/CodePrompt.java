package org.muster.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.keys.DutyCode;

/** Asks for a duty code: the environment, the terminal, or else the first line of the input. */
final class CodePrompt {
    private static final String VARIABLE = "MUSTER_DUTY_CODE";

    private CodePrompt() {}

    static DutyCode ask() throws BadInput {
        try {
            return DutyCode.parse(typed());
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    private static String typed() throws BadInput {
        @Nullable String given = System.getenv(VARIABLE);
        if (given != null && !given.isBlank()) {
            return given;
        }
        @Nullable Console console = System.console();
        if (console != null && console.isTerminal()) {
            // shown as it is typed: it is long, and whoever looks over a shoulder sees names anyway
            return orNone(console.readLine("Duty code: "));
        }
        try {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return orNone(in.readLine());
        } catch (IOException e) {
            return orNone(null);
        }
    }

    private static String orNone(@Nullable String line) throws BadInput {
        if (line == null) {
            throw new BadInput(
                    "No duty code was given. Type it, or set "
                            + VARIABLE
                            + ", or hand it in as the first line of the input.");
        }
        return line;
    }
}
