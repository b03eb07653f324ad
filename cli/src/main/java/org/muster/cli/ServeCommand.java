package org.muster.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.muster.server.CannotStart;
import org.muster.server.MusterServer;
import org.muster.server.Settings;
import org.muster.server.reads.ReadsAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the server until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the server: pages, API and the ledger behind them.",
        footer = {
            "",
            "With MUSTER_DATABASE_URL set (postgres://user:password@host/database) the ledger is there;",
            "otherwise it is a SQLite file in the data folder. The first start tells where to make the",
            "administrator's account (see --first-run). Ctrl-C stops it after what is being written is",
            "written."
        })
final class ServeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOptions data;
    @Mixin private ListenOptions listen;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description =
                    "Where other servers on the same database reach this one"
                            + " (default: its --bind address and port).")
    private @Nullable URI address;

    @Mixin private NodeOptions nodes;
    @Mixin private MailOptions mail;
    @Mixin private WayOutOptions waysOut;
    @Mixin private PublishOptions publish;
    @Mixin private SignInOptions signIn;

    @Option(
            names = "--audit-to",
            paramLabel = "URL",
            description =
                    "Who saw whom goes there too, entry by entry: syslog://10.0.0.9:601 by TCP"
                            + " (RFC 5424), syslog+tls:// or syslog+udp://, or to a collector of"
                            + " OpenTelemetry, otlp+http://10.0.0.9:4318 or otlp+https://.")
    private @Nullable String auditTo;

    @Mixin private TelemetryOptions telemetry;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        listen.require(spec);
        requireAddress();
        Settings settings =
                signIn.applied(listen.applied(nodes.applied(Settings.of(data.folder()))))
                        .withMailboxes(mail.read(spec))
                        .withWaysOut(waysOut.read(spec))
                        .withPublishTo(publish.read(spec))
                        .withReadsTo(Optional.ofNullable(auditTo).map(this::reads))
                        .withTelemetry(telemetry.read(spec))
                        .withDatabaseUrl(DataOptions.database())
                        .withAddress(Optional.ofNullable(address).map(ServeCommand::plain))
                        .withNotices(notice -> {
                            out.println(notice);
                            out.flush();
                        });
        try (MusterServer server = MusterServer.start(settings)) {
            out.println(
                    "Muster serves http://"
                            + listen.bind()
                            + ":"
                            + server.port()
                            + "  (Ctrl-C stops it)");
            NodeOptions.tellHttps(server, out);
            out.flush();
            atEnd(server::close);
            untilStopped();
            return Exit.OK;
        } catch (CannotStart e) {
            spec.commandLine().getErr().println(e.getMessage());
            return Exit.UNAVAILABLE;
        }
    }

    private void requireAddress() {
        if (address != null
                && (address.getHost() == null
                        || !Set.of("http", "https").contains(address.getScheme()))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--address is '"
                            + address
                            + "', which no server can be reached at. Give a URL such as"
                            + " http://10.0.0.7:8080.");
        }
    }

    private ReadsAddress reads(String given) {
        try {
            return ReadsAddress.parse(given);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--audit-to: " + e.getMessage());
        }
    }

    private static String plain(URI address) {
        return address.toString().replaceAll("/+$", "");
    }

    /** Does this when the process is told to end, before it does. */
    static void atEnd(Runnable what) {
        Runtime.getRuntime().addShutdownHook(new Thread(what, "shutdown"));
    }

    static void untilStopped() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
