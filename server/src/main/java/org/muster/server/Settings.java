package org.muster.server;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.muster.core.fact.Context;
import org.muster.core.fact.NodeId;
import org.muster.server.access.directory.DirectorySettings;
import org.muster.server.access.secondstep.SecondStepRule;
import org.muster.server.campaigns.WayOut;
import org.muster.server.mail.Mailbox;
import org.muster.server.publication.PublishTo;
import org.muster.server.reads.ReadsAddress;
import org.muster.server.telemetry.Telemetry;
import org.muster.sync.Posting;

/**
 * What a server is started with.
 *
 * @param port 0 takes any free one
 * @param address where other servers on the same database reach this one
 * @param node its name; a ledger on a disk knows better
 * @param posting where it belongs, if it is a gate
 * @param peers addresses of other nodes to meet
 * @param https the port of a second door, with TLS, on all addresses of this machine; 0 takes any
 *     free one
 * @param proxy the address of the one proxy that is believed about who asks, and by which door;
 *     empty: nobody is, and whoever connects is who asks
 * @param nearby whether to be found, and to look for other nodes, on the networks that this machine
 *     is on
 * @param mailboxes whose mail becomes messages
 * @param waysOut by which campaigns go out
 * @param publishTo who is told of published bulletins
 * @param secondStep who has to sign in with a second step
 * @param publicAddress by which browsers elsewhere reach it, with https; passkeys are made for it
 * @param directory by which people sign in too
 * @param firstRun how the first administrator's account is made, where there is none yet
 * @param wall the time of phones and browsers, by which people sign in, also in an exercise
 * @param readsTo who else is told each entry of the log of reads, if anybody
 * @param telemetry who is told how it does, and never of whom
 * @param notices gets the few sentences that whoever starts the server must read, such as the first
 *     password
 */
public record Settings(
        int port,
        String bindAddress,
        Path dataFolder,
        Optional<String> databaseUrl,
        Optional<String> address,
        NodeId node,
        Optional<Posting> posting,
        List<URI> peers,
        Optional<Integer> https,
        Optional<String> proxy,
        boolean nearby,
        List<Mailbox> mailboxes,
        List<WayOut> waysOut,
        List<PublishTo> publishTo,
        SecondStepRule secondStep,
        Optional<URI> publicAddress,
        Optional<DirectorySettings> directory,
        FirstRun firstRun,
        Optional<ReadsAddress> readsTo,
        Telemetry telemetry,
        InstantSource clock,
        InstantSource wall,
        Context.Ids ids,
        Consumer<String> notices) {
    private static final int USUAL_PORT = 8080;
    private static final long BELOW_2_60 = (1L << 60) - 1;

    public Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " must be 0 to 65535");
        }
        peers = List.copyOf(peers);
        mailboxes = List.copyOf(mailboxes);
        waysOut = List.copyOf(waysOut);
        publishTo = List.copyOf(publishTo);
    }

    /** The usual ones: this machine only, port 8080, the wall clock, random ids. */
    public static Settings of(Path dataFolder) {
        SecureRandom random = new SecureRandom();
        return new Settings(
                USUAL_PORT,
                "127.0.0.1",
                dataFolder,
                Optional.empty(),
                Optional.empty(),
                new NodeId("hub"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                List.of(),
                SecondStepRule.OFFERED,
                Optional.empty(),
                Optional.empty(),
                FirstRun.PASSWORD,
                Optional.empty(),
                Telemetry.NONE,
                Clock.systemUTC(),
                Clock.systemUTC(),
                () -> random.nextLong() & BELOW_2_60,
                System.out::println);
    }

    public Settings withPort(int other) {
        return with(parts -> parts.port = other);
    }

    public Settings withBindAddress(String other) {
        return with(parts -> parts.bindAddress = other);
    }

    public Settings withDatabaseUrl(Optional<String> other) {
        return with(parts -> parts.databaseUrl = other);
    }

    public Settings withAddress(Optional<String> other) {
        return with(parts -> parts.address = other);
    }

    public Settings withNode(NodeId other) {
        return with(parts -> parts.node = other);
    }

    /** For a gate. */
    public Settings withPosting(Posting other) {
        return with(parts -> parts.posting = Optional.of(other));
    }

    public Settings withPeers(List<URI> other) {
        return with(parts -> parts.peers = other);
    }

    public Settings withHttps(int other) {
        return with(parts -> parts.https = Optional.of(other));
    }

    public Settings withProxy(String other) {
        return with(parts -> parts.proxy = Optional.of(other));
    }

    public Settings withNearby(boolean other) {
        return with(parts -> parts.nearby = other);
    }

    public Settings withMailboxes(List<Mailbox> other) {
        return with(parts -> parts.mailboxes = other);
    }

    public Settings withWaysOut(List<WayOut> other) {
        return with(parts -> parts.waysOut = other);
    }

    public Settings withPublishTo(List<PublishTo> other) {
        return with(parts -> parts.publishTo = other);
    }

    public Settings withSecondStep(SecondStepRule other) {
        return with(parts -> parts.secondStep = other);
    }

    public Settings withPublicAddress(Optional<URI> other) {
        return with(parts -> parts.publicAddress = other);
    }

    public Settings withDirectory(Optional<DirectorySettings> other) {
        return with(parts -> parts.directory = other);
    }

    public Settings withFirstRun(FirstRun other) {
        return with(parts -> parts.firstRun = other);
    }

    /** For tests of codes, whose time must not pass. */
    public Settings withWall(InstantSource other) {
        return with(parts -> parts.wall = other);
    }

    public Settings withReadsTo(Optional<ReadsAddress> other) {
        return with(parts -> parts.readsTo = other);
    }

    public Settings withTelemetry(Telemetry other) {
        return with(parts -> parts.telemetry = other);
    }

    /** For exercises, whose time and ids are their own. */
    public Settings withTime(InstantSource otherClock, Context.Ids otherIds) {
        return with(parts -> {
            parts.clock = otherClock;
            parts.ids = otherIds;
        });
    }

    public Settings withNotices(Consumer<String> other) {
        return with(parts -> parts.notices = other);
    }

    private Settings with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.together();
    }

    /** The same, while one of them is being exchanged. */
    private static final class Parts {
        private int port;
        private String bindAddress;
        private final Path dataFolder;
        private Optional<String> databaseUrl;
        private Optional<String> address;
        private NodeId node;
        private Optional<Posting> posting;
        private List<URI> peers;
        private Optional<Integer> https;
        private Optional<String> proxy;
        private boolean nearby;
        private List<Mailbox> mailboxes;
        private List<WayOut> waysOut;
        private List<PublishTo> publishTo;
        private SecondStepRule secondStep;
        private Optional<URI> publicAddress;
        private Optional<DirectorySettings> directory;
        private FirstRun firstRun;
        private Optional<ReadsAddress> readsTo;
        private Telemetry telemetry;
        private InstantSource clock;
        private InstantSource wall;
        private Context.Ids ids;
        private Consumer<String> notices;

        Parts(Settings from) {
            port = from.port;
            bindAddress = from.bindAddress;
            dataFolder = from.dataFolder;
            databaseUrl = from.databaseUrl;
            address = from.address;
            node = from.node;
            posting = from.posting;
            peers = from.peers;
            https = from.https;
            proxy = from.proxy;
            nearby = from.nearby;
            mailboxes = from.mailboxes;
            waysOut = from.waysOut;
            publishTo = from.publishTo;
            secondStep = from.secondStep;
            publicAddress = from.publicAddress;
            directory = from.directory;
            firstRun = from.firstRun;
            readsTo = from.readsTo;
            telemetry = from.telemetry;
            clock = from.clock;
            wall = from.wall;
            ids = from.ids;
            notices = from.notices;
        }

        Settings together() {
            return new Settings(
                    port,
                    bindAddress,
                    dataFolder,
                    databaseUrl,
                    address,
                    node,
                    posting,
                    peers,
                    https,
                    proxy,
                    nearby,
                    mailboxes,
                    waysOut,
                    publishTo,
                    secondStep,
                    publicAddress,
                    directory,
                    firstRun,
                    readsTo,
                    telemetry,
                    clock,
                    wall,
                    ids,
                    notices);
        }
    }
}
