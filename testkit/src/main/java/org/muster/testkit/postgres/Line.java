package org.muster.testkit.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** The line between a server and its database: it can be cut, or pass nothing on for a while. */
public final class Line implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0);
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean beforeAnswerOfCommit = new AtomicBoolean();
    private volatile CountDownLatch passing = new CountDownLatch(0);
    private volatile boolean down;

    public Line(int target) throws IOException {
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Every connection ends, and no new one is let through until {@link #mend}. */
    public void cut() {
        down = true;
        hangUp();
    }

    public void hangUp() {
        sockets.forEach(Line::close);
        sockets.clear();
    }

    /** Nothing passes, and nobody is told. */
    public void freeze() {
        passing = new CountDownLatch(1);
    }

    public void mend() {
        down = false;
        passing.countDown();
    }

    /** The next COMMIT gets through, but not its answer. */
    public void cutAfterCommit() {
        beforeAnswerOfCommit.set(true);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException e) {
                // the door is shut
            }
        }
    }

    private void connect(Socket client) {
        if (down) {
            close(client);
            return;
        }
        try {
            Socket database = new Socket("localhost", target);
            sockets.add(client);
            sockets.add(database);
            Thread.ofVirtual().start(() -> pump(client, database, true));
            Thread.ofVirtual().start(() -> pump(database, client, false));
        } catch (IOException e) {
            close(client); // the database is away
        }
    }

    private void pump(Socket from, Socket to, boolean asking) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                passing.await();
                boolean last = asking && isLastCommit(buffer, read);
                if (last) {
                    from.close();
                }
                out.write(buffer, 0, read);
                out.flush();
                if (last) {
                    Thread.sleep(300); // that the database has read it
                    return;
                }
            }
        } catch (IOException | InterruptedException e) {
            // the line is cut; that is what this is for
        }
    }

    private boolean isLastCommit(byte[] buffer, int length) {
        return beforeAnswerOfCommit.get()
                && new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains("COMMIT")
                && beforeAnswerOfCommit.compareAndSet(true, false);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        mend();
        hangUp();
    }
}
