package org.muster.server.access.brake;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.keys.OperatorKey;
import org.muster.server.Settings;
import org.muster.server.host.FolderKey;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Knows devices again by a cookie that is sealed with the operator's key, so that all servers of a
 * hub know them and nobody can make one. It opens nothing: it frees from brakes that others'
 * guesses pulled, and a session that began with it goes on only with it.
 *
 * <p>Threads: any.
 */
@Component
public final class Devices {
    private static final String COOKIE = "m-device";

    /** By TLS another one, which no page without TLS can put in its place. */
    private static final String SAFE_COOKIE = "__Host-m-device";

    private static final Duration KEPT = Duration.ofDays(180);

    private final OperatorKey key;
    private final Settings settings;

    Devices(Settings settings, FolderKey key) throws LedgerUnavailable {
        this.settings = settings;
        this.key = key.get();
    }

    /** The device that a request comes from, where it is known. */
    public Optional<Device> find(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .flatMap(value -> open(value).stream())
                        .findFirst();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SAFE_COOKIE : COOKIE;
    }

    /** The account has signed in from this device, which is given. */
    public Device note(String account, HttpServletRequest request, HttpServletResponse response) {
        Device device =
                find(request)
                        .orElseGet(() -> new Device(UUID.randomUUID().toString(), List.of()))
                        .with(account);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), seal(device))
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(KEPT)
                        .build()
                        .toString());
        return device;
    }

    private String seal(Device device) {
        String text =
                settings.wall().instant().getEpochSecond()
                        + "\n"
                        + device.id()
                        + "\n"
                        + String.join("\n", device.accounts());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.wrap(text.getBytes(StandardCharsets.UTF_8), COOKIE));
    }

    private Optional<Device> open(String sealed) {
        try {
            byte[] clear = key.unwrap(Base64.getUrlDecoder().decode(sealed), COOKIE);
            List<String> lines = new String(clear, StandardCharsets.UTF_8).lines().toList();
            Instant since = Instant.ofEpochSecond(Long.parseLong(lines.getFirst()));
            return settings.wall().instant().isBefore(since.plus(KEPT))
                    ? Optional.of(new Device(lines.get(1), lines.subList(2, lines.size())))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
