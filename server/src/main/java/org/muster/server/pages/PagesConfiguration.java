package org.muster.server.pages;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets page methods ask for a {@link Visit}. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {
    private final VisitResolver visits;

    PagesConfiguration(VisitResolver visits) {
        this.visits = visits;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visits);
    }

    /**
     * None: our own code reads what is sent and tells all that is wrong with it. Left unsaid, each
     * start would set up the one that springdoc brings along for its names.
     */
    @Override
    public Validator getValidator() {
        return new NoValidator();
    }

    private static final class NoValidator implements Validator {
        @Override
        public boolean supports(Class<?> type) {
            return false;
        }

        @Override
        public void validate(Object target, Errors errors) {
            throw new IllegalStateException(target.getClass() + " is validated by nobody");
        }
    }
}
