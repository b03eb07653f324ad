package org.muster.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.server.MusterServer;
import org.muster.server.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a node meets others: the door with TLS, addresses to call, looking around. */
final class NodeOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--https",
            paramLabel = "N",
            description =
                    "Opens a second door with TLS at this port, on all addresses of this machine, for"
                            + " tablets and other nodes. Browsers ask once about its certificate; put"
                            + " your own into tls.p12 of the data folder.")
    private @Nullable Integer https;

    @Option(
            names = "--meet",
            paramLabel = "URL",
            description = "Another node to exchange facts with; may be given several times.")
    private List<URI> peers = List.of();

    @Option(
            names = "--nearby",
            negatable = true,
            description = "Looks for other nodes on this network, and lets them find this one.")
    private @Nullable Boolean nearby;

    Settings applied(Settings settings) {
        Settings applied = settings.withPeers(checked());
        if (nearby != null) {
            applied = applied.withNearby(nearby);
        }
        if (https == null) {
            return applied;
        }
        if (https < 0 || https > 65_535) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--https is "
                            + https
                            + ", and must be from 0 to 65535, where 0 is any free one.");
        }
        return applied.withHttps(https);
    }

    private List<URI> checked() {
        for (URI peer : peers) {
            if (peer.getHost() == null || !Set.of("http", "https").contains(peer.getScheme())) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--meet is '"
                                + peer
                                + "', which cannot be called. Give a URL such as"
                                + " https://192.168.1.20:8443.");
            }
        }
        return peers;
    }

    /** Says where others reach it. */
    static void tellHttps(MusterServer server, PrintWriter out) {
        if (server.httpsPort() != 0) {
            out.println("Others reach it at https://<this machine>:" + server.httpsPort());
        }
    }
}
