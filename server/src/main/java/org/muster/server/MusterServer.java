package org.muster.server;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.muster.core.fact.NodeId;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Ledgers;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.desk.Pen;
import org.muster.ledger.reads.ReadLog;
import org.muster.server.access.FirstToken;
import org.muster.server.access.SharedAccounts;
import org.muster.server.access.UserAccounts;
import org.muster.server.files.Uploads;
import org.muster.server.host.Office;
import org.muster.server.hub.HubPen;
import org.muster.server.nodes.SecureDoor;
import org.muster.server.telemetry.MeasuredLedger;
import org.muster.server.telemetry.Measures;
import org.muster.server.telemetry.Traces;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A running server: the desks of its operations and the web in front of them. Closing it finishes
 * what is being written, then ends the ledger's connections.
 */
public final class MusterServer implements AutoCloseable {
    private final ServletWebServerApplicationContext web;
    private final Office office;
    private final UserAccounts accounts;
    private final Ledger ledger;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private MusterServer(
            ServletWebServerApplicationContext web,
            Office office,
            UserAccounts accounts,
            Ledger ledger) {
        this.web = web;
        this.office = office;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    /** Opens the ledger of the settings' folder or database, and starts. */
    public static MusterServer start(Settings settings) throws CannotStart {
        try {
            return start(
                    settings,
                    settings.databaseUrl().isPresent()
                            ? Ledgers.share(settings.dataFolder(), settings.databaseUrl().get())
                            : Ledgers.open(settings.dataFolder(), Optional.empty()));
        } catch (LedgerUnavailable e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    /** Starts on a ledger that is already open; the server closes it in the end. */
    public static MusterServer start(Settings settings, Ledger ledger) throws CannotStart {
        try {
            return begin(settings, ledger);
        } catch (CannotStart | RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private static MusterServer begin(Settings given, Ledger ledger) throws CannotStart {
        Settings settings = given.withNode(node(given, ledger));
        UserAccounts accounts = accounts(settings, ledger);
        Optional<HubPen> pen = pen(ledger);
        Optional<Measures> measures = settings.telemetry().metrics().map(on -> new Measures());
        Office office =
                office(
                        settings,
                        measures.<Ledger>map(all -> new MeasuredLedger(ledger, all)).orElse(ledger),
                        pen);
        try {
            ServletWebServerApplicationContext web =
                    serve(settings, office, accounts, ledger, pen, measures);
            tellFirst(settings, accounts, web);
            MusterServer server = new MusterServer(web, office, accounts, ledger);
            if (ledger instanceof SharedLedger shared) {
                Joining.join(shared, office, settings, server.port());
            }
            return server;
        } catch (CannotStart | RuntimeException e) {
            office.close();
            throw e;
        }
    }

    /** Where there is no account yet, whoever started the server is told how to get one. */
    private static void tellFirst(
            Settings settings, UserAccounts accounts, ServletWebServerApplicationContext web) {
        if (settings.firstRun() == FirstRun.PASSWORD) {
            accounts.makeFirst()
                    .ifPresent(password ->
                            settings.notices()
                                    .accept(
                                            "First start: sign in as admin with the password "
                                                    + password
                                                    + " and keep it, for it is shown only once."));
        } else if (accounts.list().isEmpty()) {
            settings.notices()
                    .accept(
                            "First start: make the administrator's account, on this machine, at"
                                    + " http://localhost:"
                                    + java.util.Objects.requireNonNull(web.getWebServer()).getPort()
                                    + "/first-run?token="
                                    + web.getBean(FirstToken.class).begin()
                                    + "  (no browser here? Start with --first-run password.)");
        }
    }

    private static NodeId node(Settings settings, Ledger ledger) throws CannotStart {
        try {
            return ledger instanceof DurableLedger durable ? durable.nodeId() : settings.node();
        } catch (LedgerUnavailable e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    private static Optional<HubPen> pen(Ledger ledger) throws CannotStart {
        try {
            return ledger instanceof SharedLedger shared
                    ? Optional.of(new HubPen(shared))
                    : Optional.empty();
        } catch (LedgerUnavailable e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    private static UserAccounts accounts(Settings settings, Ledger ledger) throws CannotStart {
        try {
            Files.createDirectories(settings.dataFolder());
            Path file = settings.dataFolder().resolve("accounts.json");
            return ledger instanceof SharedLedger shared
                    ? UserAccounts.open(file, new SharedAccounts(shared))
                    : UserAccounts.open(file);
        } catch (IOException e) {
            throw new CannotStart(
                    "The accounts in "
                            + settings.dataFolder()
                            + " cannot be read or written: "
                            + e.getMessage()
                            + ". Check that the folder belongs to you and that the disk has room.",
                    e);
        }
    }

    private static Office office(Settings settings, Ledger ledger, Optional<HubPen> pen)
            throws CannotStart {
        try {
            return Office.open(
                    ledger,
                    pen.<Pen>map(held -> held).orElse(Pen.OWN),
                    settings.node(),
                    settings.clock(),
                    settings.ids());
        } catch (LedgerUnavailable e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }

    private static ServletWebServerApplicationContext serve(
            Settings settings,
            Office office,
            UserAccounts accounts,
            Ledger ledger,
            Optional<HubPen> pen,
            Optional<Measures> measures)
            throws CannotStart {
        SpringApplication application = new SpringApplication(ServerConfiguration.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        // a part is made when it is first needed; what has to begin at the start hears of it
        application.setLazyInitialization(true);
        application.setDefaultProperties(ServerProperties.all(settings));
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            // closed by this class, in its own order
            beans.registerBean(Office.class, () -> office, bean -> bean.setDestroyMethodName(""));
            beans.registerBean(UserAccounts.class, () -> accounts);
            beans.registerBean(Settings.class, () -> settings);
            if (ledger instanceof DurableLedger durable && !(ledger instanceof SharedLedger)) {
                beans.registerBean(
                        DurableLedger.class, () -> durable, bean -> bean.setDestroyMethodName(""));
            }
            if (ledger instanceof SharedLedger shared) {
                beans.registerBean(
                        SharedLedger.class, () -> shared, bean -> bean.setDestroyMethodName(""));
            }
            beans.registerBean(ReadLog.class, () -> reads(settings, ledger));
            pen.ifPresent(held -> beans.registerBean(HubPen.class, () -> held));
            measures.ifPresent(all -> beans.registerBean(Measures.class, () -> all));
            settings.telemetry()
                    .traces()
                    .ifPresent(to ->
                            beans.registerBean(
                                    Traces.class, () -> new Traces(to, settings.node())));
        });
        try {
            return (ServletWebServerApplicationContext) application.run();
        } catch (RuntimeException e) {
            throw inOneSentence(settings, e);
        }
    }

    /** Each server of a hub has a chain of its own. */
    private static ReadLog reads(Settings settings, Ledger ledger) {
        try {
            String node = settings.node().value();
            String writer =
                    ledger instanceof SharedLedger shared
                            ? node + "/" + shared.serverId().substring(0, 8)
                            : node;
            return Ledgers.reads(
                    settings.dataFolder(),
                    ledger instanceof SharedLedger ? settings.databaseUrl() : Optional.empty(),
                    writer);
        } catch (LedgerUnavailable e) {
            throw new IllegalStateException(String.valueOf(e.getMessage()), e);
        }
    }

    private static CannotStart inOneSentence(Settings settings, RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new CannotStart(
                        "Port "
                                + settings.port()
                                + " on "
                                + settings.bindAddress()
                                + " is taken by another program: end that one, or choose another port.",
                        thrown);
            }
            if (cause instanceof BindException) {
                return new CannotStart(
                        "This machine cannot listen on "
                                + settings.bindAddress()
                                + ", port "
                                + settings.port()
                                + " ("
                                + cause.getMessage()
                                + "): choose one of its own addresses, such as 127.0.0.1, and a port"
                                + " that this user may take.",
                        thrown);
            }
        }
        throw thrown;
    }

    /** Makes what is otherwise made when it is first needed: for tests, so that no fault waits. */
    void makeAllParts() {
        for (String name : web.getBeanDefinitionNames()) {
            var unused = web.getBean(name);
        }
    }

    /** The port of the door with TLS; 0 where there is none. */
    public int httpsPort() {
        return web.getBean(SecureDoor.class).port();
    }

    /** The port that it listens on. */
    public int port() {
        return java.util.Objects.requireNonNull(web.getWebServer()).getPort();
    }

    public Office office() {
        return office;
    }

    public UserAccounts accounts() {
        return accounts;
    }

    /** The beans of the web, for tests that look at all of them. */
    ApplicationContext beans() {
        return web;
    }

    /** No more requests, then no more writing, then no ledger. Closing again does nothing. */
    @Override
    public void close() {
        close(() -> {});
    }

    /** As {@link #close()}; {@code last} is done when nothing is recorded any more. */
    public void close(Runnable last) {
        if (open.compareAndSet(true, false)) {
            web.close();
            office.close();
            try {
                last.run();
            } finally {
                ledger.close();
            }
        }
    }

    /** The settings of the web server that never change. */
    private static final class ServerProperties {
        static Map<String, Object> all(Settings settings) {
            Map<String, Object> all = new HashMap<>(of(settings));
            // else it would depend on where the server runs
            all.put("server.forward-headers-strategy", "none");
            // headers that anybody can write are believed of one address alone
            settings.proxy()
                    .ifPresent(proxy -> {
                        all.put("server.forward-headers-strategy", "native");
                        all.put("server.tomcat.remoteip.internal-proxies", Pattern.quote(proxy));
                    });
            return all;
        }

        private static Map<String, Object> of(Settings settings) {
            return Map.ofEntries(
                    Map.entry("server.port", settings.port()),
                    Map.entry("server.address", settings.bindAddress()),
                    Map.entry("server.compression.enabled", true),
                    // what a family has answered so far comes in cookies
                    Map.entry("server.max-http-request-header-size", "32KB"),
                    Map.entry("server.tomcat.max-http-response-header-size", "32KB"),
                    // lists stay in memory: nothing of them is written down unsealed
                    Map.entry("spring.servlet.multipart.max-file-size", Uploads.MOST_BYTES + "B"),
                    Map.entry("spring.servlet.multipart.max-request-size", "130MB"),
                    Map.entry("spring.servlet.multipart.file-size-threshold", "130MB"),
                    Map.entry("server.servlet.session.cookie.name", "muster"),
                    Map.entry("server.servlet.session.cookie.same-site", "lax"),
                    Map.entry("server.servlet.session.cookie.http-only", true),
                    Map.entry("server.servlet.session.timeout", "12h"),
                    Map.entry("server.error.whitelabel.enabled", false),
                    Map.entry("spring.threads.virtual.enabled", true),
                    Map.entry("spring.mvc.async.request-timeout", -1),
                    Map.entry("springdoc.api-docs.path", "/api/openapi"),
                    Map.entry("springdoc.api-docs.version", "openapi_3_1"),
                    Map.entry("springdoc.paths-to-match", "/api/**"),
                    Map.entry("server.shutdown", "graceful"),
                    Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
                    Map.entry("logging.level.root", "warn"),
                    // told in one sentence of ours, or of no use to whoever runs the server
                    Map.entry("logging.level.org.springframework.boot.diagnostics", "off"),
                    Map.entry("logging.level.org.springframework.boot.SpringApplication", "off"),
                    Map.entry("logging.level.org.springframework.boot.web", "error"),
                    Map.entry("logging.level.org.springframework.web.servlet", "error"),
                    Map.entry("logging.level.org.springdoc", "error"),
                    Map.entry("logging.level.org.apache.lucene", "error"));
        }
    }
}
