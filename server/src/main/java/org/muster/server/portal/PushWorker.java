package org.muster.server.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The script that browsers keep to show news while no page is open. It lies in the folder of one
 * operation, so that it can touch nothing beside it, and browsers ask for it by themselves.
 */
@RestController
class PushWorker {
    private static final MediaType SCRIPT =
            MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final Duration KEPT = Duration.ofHours(1);

    @GetMapping("/o/{op}/help/push-worker.js")
    ResponseEntity<String> worker(@PathVariable String op) throws IOException {
        String script =
                new ClassPathResource("static/assets/portal-push-worker.js")
                        .getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(script);
    }
}
