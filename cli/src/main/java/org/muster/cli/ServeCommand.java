package org.muster.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.muster.ledger.LedgerUnavailable;
import org.muster.server.CannotStart;
import org.muster.server.MusterServer;
import org.muster.server.Settings;
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
            "otherwise it is a SQLite file in the data folder. The first start prints the password of the",
            "first administrator, once. Ctrl-C stops it after what is being written is written."
        })
final class ServeCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOptions data;

    @Option(names = "--port", paramLabel = "N", description = "The port (default: 8080).")
    private int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "The address to listen on (default: 127.0.0.1, this machine only).")
    private String bind = "127.0.0.1";

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        requirePort();
        requireAddress();
        Settings settings =
                Settings.of(data.folder())
                        .withPort(port)
                        .withBindAddress(bind)
                        .withDatabaseUrl(DataOptions.database())
                        .withNotices(notice -> {
                            out.println(notice);
                            out.flush();
                        });
        try (MusterServer server = MusterServer.start(settings, data.open())) {
            out.println(
                    "Muster serves http://" + bind + ":" + server.port() + "  (Ctrl-C stops it)");
            out.flush();
            atEnd(server::close);
            untilStopped();
            return Exit.OK;
        } catch (LedgerUnavailable | CannotStart e) {
            spec.commandLine().getErr().println(e.getMessage());
            return Exit.UNAVAILABLE;
        }
    }

    private void requirePort() {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--port is "
                            + port
                            + ", and must be from 0 to 65535. Leave it out for 8080, or give 0 for any"
                            + " free one.");
        }
    }

    private void requireAddress() {
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

    /** Does this when the process is told to end, before it does. */
    static void atEnd(Runnable what) {
        Runtime.getRuntime().addShutdownHook(new Thread(what, "shutdown"));
    }

    static void untilStopped() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
