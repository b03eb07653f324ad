package org.muster.server.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * What a browser carries of one use, sealed, in as many cookies as it takes: browsers keep some
 * four kilobytes in each.
 *
 * @param name of the cookies; a number follows
 * @param keeps for how long, counted from the last visit
 */
record Carried(String name, Duration keeps, String sameSite) {
    /** Who is interrupted goes on within three days, on the same phone. */
    static final Carried DRAFT = new Carried("m-draft", Duration.ofDays(3), "Lax");

    /** Reference and PIN, to be shown again when the page that told them did not load. */
    static final Carried SENT = new Carried("m-sent", Duration.ofHours(1), "Lax");

    /** That a family's own page is open. */
    static final Carried OPEN = new Carried("m-own", Duration.ofMinutes(30), "Lax");

    static final List<Carried> ALL = List.of(DRAFT, SENT, OPEN);

    /** Names, paths and attributes take some of the 4,096 bytes (RFC 6265 section 6.1). */
    private static final int MOST = 3_600;

    private static final int MOST_COOKIES = 6;

    /** What fits; more cannot be carried. */
    static final int MOST_SEALED = MOST * MOST_COOKIES;

    /** What the browser sent of it, still sealed. */
    Optional<String> read(HttpServletRequest request) {
        Map<Integer, String> parts = new TreeMap<>();
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            for (int i = 0; i < MOST_COOKIES; i++) {
                if (cookie.getName().equals(name + i) && !cookie.getValue().isEmpty()) {
                    parts.put(i, cookie.getValue());
                }
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.values().stream().collect(Collectors.joining()));
    }

    /** The cookies that carry it from now on; parts that the browser had before are cleared. */
    List<ResponseCookie> write(String sealed, String path, HttpServletRequest request) {
        Set<String> before = names(request);
        List<ResponseCookie> cookies = new ArrayList<>();
        for (int i = 0; i < MOST_COOKIES; i++) {
            int from = Math.min(sealed.length(), i * MOST);
            String part = sealed.substring(from, Math.min(sealed.length(), from + MOST));
            if (!part.isEmpty() || before.contains(name + i)) {
                Duration age = part.isEmpty() ? Duration.ZERO : keeps;
                cookies.add(cookie(i, part, path, age, request.isSecure()));
            }
        }
        return cookies;
    }

    private static Set<String> names(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Set.of()
                : Arrays.stream(cookies).map(Cookie::getName).collect(Collectors.toSet());
    }

    private ResponseCookie cookie(
            int number, String part, String path, Duration age, boolean secure) {
        return ResponseCookie.from(name + number, part)
                .path(path)
                .httpOnly(true)
                .secure(secure)
                .sameSite(sameSite)
                .maxAge(age)
                .build();
    }
}
