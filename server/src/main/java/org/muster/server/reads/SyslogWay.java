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
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.reads.ReadEntry;

/** Entries travel as lines of syslog, one after another. */
final class SyslogWay implements ReadsWay {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SyslogAddress address;
    private final String node;
    private @Nullable Socket line;

    SyslogWay(SyslogAddress address, String node) {
        this.address = address;
        this.node = node;
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public void send(List<ReadEntry> entries) throws IOException {
        for (ReadEntry entry : entries) {
            send(SyslogLine.of(entry, node));
        }
    }

    private void send(byte[] message) throws IOException {
        if (address.by() == SyslogAddress.Way.UDP) {
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
            return address.by() == SyslogAddress.Way.TLS ? sealed(plain) : plain;
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

    @Override
    public void hangUp() {
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
}
