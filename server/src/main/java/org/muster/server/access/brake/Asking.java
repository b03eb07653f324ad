package org.muster.server.access.brake;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where a try comes from.
 *
 * @param address of the network; of IPv6 the first half, since who has one has all that begin so
 */
public record Asking(String address, Optional<Device> device) {
    private static final int NETWORK_BYTES = 8;

    public static Asking of(HttpServletRequest request, Devices devices) {
        return new Asking(network(String.valueOf(request.getRemoteAddr())), devices.find(request));
    }

    /** Whether this account signed in from this device before. */
    boolean isKnownTo(String account) {
        return device.filter(known -> known.accounts().contains(account)).isPresent();
    }

    /** The device where the account knows it, else the address. */
    String source(String account) {
        return isKnownTo(account) ? device.orElseThrow().id() : address;
    }

    /** What tries are counted by: the address, or the network that one customer of IPv6 has. */
    public static String network(String address) {
        try {
            InetAddress read = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), NETWORK_BYTES))
                    : read.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
