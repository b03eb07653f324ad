package org.muster.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.muster.core.fact.Context;
import org.muster.core.fact.NodeId;

/**
 * What a server is started with. Port 0 takes any free one. {@code notices} gets the few sentences
 * that whoever starts the server must read, such as the first password. {@code address} is where
 * other servers on the same database reach this one.
 */
public record Settings(
        int port,
        String bindAddress,
        Path dataFolder,
        Optional<String> databaseUrl,
        Optional<String> address,
        NodeId node,
        InstantSource clock,
        Context.Ids ids,
        Consumer<String> notices) {
    private static final int USUAL_PORT = 8080;
    private static final long BELOW_2_60 = (1L << 60) - 1;

    public Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " must be 0 to 65535");
        }
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
                Clock.systemUTC(),
                () -> random.nextLong() & BELOW_2_60,
                System.out::println);
    }

    public Settings withPort(int other) {
        return new Settings(
                other, bindAddress, dataFolder, databaseUrl, address, node, clock, ids, notices);
    }

    public Settings withBindAddress(String other) {
        return new Settings(
                port, other, dataFolder, databaseUrl, address, node, clock, ids, notices);
    }

    public Settings withDatabaseUrl(Optional<String> other) {
        return new Settings(
                port, bindAddress, dataFolder, other, address, node, clock, ids, notices);
    }

    public Settings withAddress(Optional<String> other) {
        return new Settings(
                port, bindAddress, dataFolder, databaseUrl, other, node, clock, ids, notices);
    }

    /** For exercises, whose time and ids are their own. */
    public Settings withTime(InstantSource otherClock, Context.Ids otherIds) {
        return new Settings(
                port,
                bindAddress,
                dataFolder,
                databaseUrl,
                address,
                node,
                otherClock,
                otherIds,
                notices);
    }

    public Settings withNotices(Consumer<String> other) {
        return new Settings(
                port, bindAddress, dataFolder, databaseUrl, address, node, clock, ids, other);
    }
}
