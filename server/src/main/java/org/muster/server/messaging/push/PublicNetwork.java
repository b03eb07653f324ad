package org.muster.server.messaging.push;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Whoever subscribes chooses the address that we then call: it must not lead to this machine or
 * into the ministry's own network. Between looking and calling a name could be turned elsewhere;
 * the runtime keeps what it looked up for half a minute, and the certificate has to be of that
 * name.
 */
final class PublicNetwork {
    private static final int BYTE = 0xFF;
    private static final int HTTPS = 443;

    private PublicNetwork() {}

    /**
     * @throws UnknownHostException where nothing has such a name, or nobody can be asked just now
     */
    static boolean holds(URI endpoint) throws UnknownHostException {
        boolean usualPort = endpoint.getPort() < 0 || endpoint.getPort() == HTTPS;
        return usualPort
                && Arrays.stream(InetAddress.getAllByName(endpoint.getHost()))
                        .allMatch(PublicNetwork::isPublic);
    }

    /** Of the registries of IANA for special purposes: all that is not of the public network. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & BYTE;
        int second = bytes[1] & BYTE;
        int third = bytes[2] & BYTE;
        return address instanceof Inet4Address
                ? isPublic4(first, second, third)
                : isPublic6(first, second, third, bytes[3] & BYTE);
    }

    private static boolean isPublic4(int first, int second, int third) {
        return switch (first) {
            case 0 -> false;
            case 100 -> second < 64 || second > 127;
            case 192 -> second != 0 || third != 0 && third != 2;
            case 198 -> second != 18 && second != 19 && (second != 51 || third != 100);
            case 203 -> second != 0 || third != 113;
            default -> first < 240;
        };
    }

    /** 2000::/3 without tunnels (2001::/32, 2002::/16) and examples (2001:db8::/32). */
    private static boolean isPublic6(int first, int second, int third, int fourth) {
        boolean given = first >> 5 == 1;
        boolean tunnel = first == 0x20 && second == 0x02;
        boolean special =
                first == 0x20
                        && second == 0x01
                        && (third < 0x02 || third == 0x0D && fourth == 0xB8);
        return given && !tunnel && !special;
    }
}
