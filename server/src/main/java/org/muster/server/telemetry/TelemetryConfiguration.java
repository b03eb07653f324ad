package org.muster.server.telemetry;

import java.util.Optional;
import org.muster.server.Settings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the measuring around every request, where somebody is told. */
@Configuration(proxyBeanMethods = false)
class TelemetryConfiguration {

    @Bean
    FilterRegistrationBean<RequestMeasure> measuring(
            Settings settings, Optional<Measures> measures, Optional<Traces> traces) {
        FilterRegistrationBean<RequestMeasure> filter =
                new FilterRegistrationBean<>(new RequestMeasure(measures, traces));
        filter.setEnabled(settings.telemetry().isOn());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
