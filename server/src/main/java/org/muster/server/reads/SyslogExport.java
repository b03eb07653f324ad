package org.muster.server.reads;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.reads.ReadEntry;

/**
 * Tells a machine of somebody else each entry that is in the log, by syslog. While it cannot be
 * reached entries wait; beyond some thousands they are left out, and counted: the log itself has
 * them. An entry may come twice after a line broke.
 *
 * <p>Threads: any; one of its own sends.
 */
final class SyslogExport implements AutoCloseable {
    private static final int MOST_WAITING = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final SyslogAddress address;
    private final String node;
    private final BlockingQueue<ReadEntry> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread sender;
    private volatile String fault = "";
    private volatile long leftOut;
    private volatile boolean closing;
    private @Nullable Socket line;

    SyslogExport(SyslogAddress address, String node) {
        this.address = address;
        this.node = node;
        this.sender =
                Thread.ofPlatform().name("log-of-reads-out").daemon(true).start(this::sendAll);
    }

    /** Called by one thread alone. */
    void tell(List<ReadEntry> entries) {
        for (ReadEntry entry : entries) {
            if (!queue.offer(entry)) {
                leftOut = leftOut + 1;
            }
        }
    }

    /** Why the other machine does not get them, and how many it will not. */
    Optional<String> findTrouble() {
        if (fault.isEmpty() && leftOut == 0) {
            return Optional.empty();
        }
        return Optional.of(
                address + (fault.isEmpty() ? "" : ": " + fault) + "; not sent: " + leftOut);
    }

    private void sendAll() {
        try {
            while (!closing || !queue.isEmpty()) {
                ReadEntry entry = queue.poll(100, TimeUnit.MILLISECONDS);
                if (entry != null) {
                    untilSent(SyslogLine.of(entry, node));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp();
        }
    }

    private void untilSent(byte[] message) throws InterruptedException {
        while (true) {
            try {
                send(message);
                fault = "";
                return;
            } catch (IOException e) {
                hangUp();
                fault = String.valueOf(e.getMessage());
                if (closing) {
                    return;
                }
                Thread.sleep(AGAIN);
            }
        }
    }

    private void send(byte[] message) throws IOException {
        if (address.way() == SyslogAddress.Way.UDP) {
            try (DatagramSocket socket = new DatagramSocket()) {
                InetAddress to = InetAddress.getByName(address.host());
                socket.send(new DatagramPacket(message, message.length, to, address.port()));
            }
            return;
        }
        Socket open = line;
        if (open == null || isShut(open)) {
            hangUp();
            open = connect();
            line = open;
        }
        OutputStream out = open.getOutputStream();
        out.write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.write(message);
        out.flush();
    }

    /** A receiver sends nothing, so anything that can be read is the end. */
    private static boolean isShut(Socket socket) {
        try {
            if (socket instanceof SSLSocket) {
                return socket.isClosed();
            }
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private Socket connect() throws IOException {
        int patience = (int) PATIENCE.toMillis();
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(address.host(), address.port()), patience);
            return address.way() == SyslogAddress.Way.TLS ? sealed(plain) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private Socket sealed(Socket plain) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket sealed =
                (SSLSocket) factory.createSocket(plain, address.host(), address.port(), true);
        SSLParameters parameters = sealed.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        sealed.setSSLParameters(parameters);
        sealed.startHandshake();
        return sealed;
    }

    private void hangUp() {
        Socket open = line;
        line = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                // it is gone either way
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        sender.join(Duration.ofSeconds(2));
        sender.interrupt();
    }
}
