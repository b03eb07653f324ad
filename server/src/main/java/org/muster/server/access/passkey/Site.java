package org.muster.server.access.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Where a browser is, as passkeys see it. They work at a name and not at an address of numbers, and
 * only where the way there is safe: at {@code localhost}, or at the one address that this server
 * was told is its public one. What a request says of itself is believed of {@code localhost} alone.
 *
 * @param host for which passkeys are made
 * @param origin what browsers put under their answers
 */
public record Site(String host, String origin) {
    private static final String OWN_MACHINE = "localhost";

    public static Optional<Site> find(HttpServletRequest request, Optional<URI> publicAddress) {
        String asked = String.valueOf(request.getServerName());
        if (asked.equals(OWN_MACHINE)) {
            return Optional.of(
                    new Site(
                            OWN_MACHINE,
                            origin(request.getScheme(), OWN_MACHINE, request.getServerPort())));
        }
        return publicAddress
                .filter(address -> asked.equalsIgnoreCase(address.getHost()))
                .map(address ->
                        new Site(
                                address.getHost(),
                                origin(address.getScheme(), address.getHost(), address.getPort())));
    }

    private static String origin(String scheme, String host, int port) {
        boolean usual = port == -1 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}
