package org.muster.server.telemetry;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.server.Settings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The numbers, for whoever shows the token; for anybody else there is no such address. */
@RestController
final class MetricsApi {
    private static final String BEARER = "Bearer ";

    private final Settings settings;
    private final Optional<Measures> measures;

    /** {@code gauges} are measured from the first time that somebody asks. */
    MetricsApi(Settings settings, Optional<Measures> measures, Gauges gauges) {
        this.settings = settings;
        this.measures = measures;
        measures.ifPresent(gauges::register);
    }

    @GetMapping("/metrics")
    ResponseEntity<byte[]> metrics(
            @RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String shown) {
        boolean may =
                shown != null
                        && shown.startsWith(BEARER)
                        && settings.telemetry()
                                .metrics()
                                .filter(token -> token.fits(shown.substring(BEARER.length())))
                                .isPresent();
        if (!may || measures.isEmpty()) {
            return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(PrometheusTextFormatWriter.CONTENT_TYPE))
                .cacheControl(CacheControl.noStore())
                .body(measures.get().text());
    }
}
