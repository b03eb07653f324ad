package org.muster.server.portal;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Style and script of the portal are nobody's data: browsers and proxies may keep them. */
@Configuration(proxyBeanMethods = false)
class PortalStyle implements WebMvcConfigurer {
    /** Short enough that pages of a new version are not long with the style of the old one. */
    private static final Duration KEPT = Duration.ofHours(1);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/portal*")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic());
    }
}
