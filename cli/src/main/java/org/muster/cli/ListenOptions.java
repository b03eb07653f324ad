package org.muster.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.muster.server.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where a server listens. */
final class ListenOptions {
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    @Option(names = "--port", paramLabel = "N", description = "The port (default: 8080).")
    private int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "The address to listen on (default: 127.0.0.1, this machine only).")
    private String bind = "127.0.0.1";

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            description =
                    "The address of a proxy or load balancer before this server. Only it is believed"
                            + " about who asks, and whether that was by TLS (X-Forwarded-For,"
                            + " X-Forwarded-Proto, X-Forwarded-Host). Without this nobody is.")
    private @Nullable String proxy;

    @Option(
            names = "--plain-http",
            description =
                    "Listens beyond this machine without TLS and without a proxy. Passwords and names"
                            + " can then be read on the way: only for a network that is protected"
                            + " otherwise.")
    private boolean plainHttp;

    Settings applied(Settings settings) {
        Settings applied = settings.withPort(port).withBindAddress(bind);
        return proxy == null ? applied : applied.withProxy(proxy);
    }

    int port() {
        return port;
    }

    String bind() {
        return bind;
    }

    /** What goes over a network is covered by TLS, here or at the proxy. */
    private void requireCover(CommandSpec spec, InetAddress address) {
        if (!address.isLoopbackAddress() && proxy == null && !plainHttp) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--bind is '"
                            + bind
                            + "', which others reach, and what they send would go without TLS. Leave it"
                            + " out and open a door with TLS by --https 8443, or tell by --proxy the"
                            + " address of the proxy that ends TLS, or say --plain-http where the network"
                            + " is protected otherwise.");
        }
    }

    /** An address and no name: names are not looked up for each request. */
    private void requireProxy(CommandSpec spec) {
        if (proxy != null && !ADDRESS.matcher(proxy).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--proxy is '"
                            + proxy
                            + "', and must be the address that the proxy calls from, such as"
                            + " 10.0.0.2. Leave it out where no proxy stands before this server.");
        }
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
        requireProxy(spec);
        try {
            requireCover(spec, InetAddress.getByName(bind));
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
