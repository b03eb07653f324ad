package org.muster.benchmarks.families;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Random;

/**
 * From where families come, in addresses of this machine alone (RFC 1122 section 3.2.1.3): a third
 * through three addresses of mobile networks, which stand for thousands each, the others from
 * addresses of their own.
 */
final class Network {
    private static final int GATEWAYS = 3;
    private static final int ONE_IN = 3;
    private static final int BYTE = 254;
    private static final int GATEWAY = 64;
    private static final int NETWORKS = 60;
    private static final boolean WHOLE = isWhole();

    private Network() {}

    static InetAddress draw(Random random) {
        if (!WHOLE) {
            return InetAddress.getLoopbackAddress();
        }
        return random.nextInt(ONE_IN) == 0
                ? address(GATEWAY, 0, 1 + random.nextInt(GATEWAYS))
                : address(
                        GATEWAY + 1 + random.nextInt(NETWORKS),
                        random.nextInt(BYTE),
                        1 + random.nextInt(BYTE));
    }

    /** Some systems have 127.0.0.1 alone: there everybody comes from one address. */
    private static boolean isWhole() {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(address(GATEWAY, 0, 1), 0));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static InetAddress address(int second, int third, int fourth) {
        try {
            return InetAddress.getByAddress(
                    new byte[] {127, (byte) second, (byte) third, (byte) fourth});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }
}
