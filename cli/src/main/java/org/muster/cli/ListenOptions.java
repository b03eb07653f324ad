package org.muster.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where a server listens. */
final class ListenOptions {
    @Option(names = "--port", paramLabel = "N", description = "The port (default: 8080).")
    private int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "The address to listen on (default: 127.0.0.1, this machine only).")
    private String bind = "127.0.0.1";

    int port() {
        return port;
    }

    String bind() {
        return bind;
    }

    /** Ends the command with a sentence where nobody could listen there. */
    void require(CommandSpec spec) {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--port is "
                            + port
                            + ", and must be from 0 to 65535. Leave it out for 8080, or give 0 for any"
                            + " free one.");
        }
        try {
            InetAddress unused = InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--bind is '"
                            + bind
                            + "', which is no address. Give one of this machine, such as 127.0.0.1, or"
                            + " 0.0.0.0 for all of them.",
                    e);
        }
    }
}
