package org.muster.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * A form that another site's page sent. What a citizen carries does not go with it, but the cookies
 * of our answer would be kept: it could destroy a draft, or open a page of the other's own. Nothing
 * is done about it.
 */
final class ForeignForm extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Of {@code https} and {@code http}; behind a proxy only one of the two sides may see which.
     */
    private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

    /** Browsers say it themselves; older ones say the origin at least, and programs neither. */
    static boolean is(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return switch (site == null ? "" : site.toLowerCase(Locale.ROOT)) {
            case "same-origin", "none" -> false;
            case "cross-site" -> true;
            default -> origin != null && !isOurs(origin, request);
        };
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            URI from = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(from.getHost())
                    && isSame(from.getPort(), request.getServerPort());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isSame(int port, int other) {
        return port == other || USUAL_PORTS.contains(port) && USUAL_PORTS.contains(other);
    }
}
