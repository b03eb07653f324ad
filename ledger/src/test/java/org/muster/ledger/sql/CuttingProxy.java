package org.muster.ledger.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Stands between server and database; once armed, it passes the next COMMIT on and cuts the line
 * before the answer can come back.
 */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0);
    private final int target;
    private volatile boolean armed;

    CuttingProxy(int target) throws IOException {
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void arm() {
        armed = true;
    }

    boolean hasCut() {
        return !armed;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket database = new Socket("localhost", target);
                Thread.ofVirtual().start(() -> pump(client, database, true));
                Thread.ofVirtual().start(() -> pump(database, client, false));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, boolean asking) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                String text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (asking && armed && text.contains("COMMIT")) {
                    from.close();
                    out.write(buffer, 0, read);
                    out.flush();
                    Thread.sleep(500);
                    armed = false;
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // The line is cut; that is what this is for.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
