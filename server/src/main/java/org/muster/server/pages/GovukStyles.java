package org.muster.server.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The style sheet of govuk-frontend without its font faces: they name a licensed font that may not
 * be used here, and a browser that meets them before our own sheet asks for files that are not
 * there.
 */
@RestController
class GovukStyles {
    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final String sheet = read().replaceAll("@font-face\\s*\\{[^}]*}", "");

    @GetMapping(Assets.GOVUK)
    ResponseEntity<String> sheet() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body(sheet);
    }

    private static String read() {
        String path = "/META-INF/resources" + Assets.GOVUK_ORIGINAL;
        try (var in = GovukStyles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
