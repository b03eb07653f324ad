package org.muster.testkit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Talks to a server on a port of this machine. */
final class Reaching {
    private Reaching() {}

    static Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + database, "postgres", "postgres");
    }

    static void makeDatabase(int port, String name, String where) throws SQLException {
        execute(port, "CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0 " + where);
    }

    static void execute(int port, String sql) throws SQLException {
        try (Connection connection = connect(port, "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void await(int port, int seconds, Process server, Path log) throws IOException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        @Nullable SQLException last = null;
        while (System.nanoTime() < end && server.isAlive()) {
            try {
                connect(port, "postgres").close();
                return;
            } catch (SQLException e) {
                last = e;
            }
            pause();
        }
        throw new IOException("PostgreSQL did not start: " + Files.readString(log), last);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
