package org.muster.server.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts on every answer what keeps a browser from doing more with it than it is for, also on those
 * that the web server gives by itself to what it cannot read.
 */
@Component
final class EveryAnswer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Headers());
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Unread.class.getName());
            }
        });
    }

    private static void mark(Response response) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // the filter that browsers once had could be turned against a page
        response.setHeader("X-XSS-Protection", "0");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");
    }

    /** Before anything else looks at a request. */
    private static final class Headers extends ValveBase {
        Headers() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response)
                throws IOException, ServletException {
            mark(response);
            getNext().invoke(request, response);
        }
    }

    /** What cannot be read is answered with its number alone. */
    public static final class Unread extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, Throwable throwable) {
            if (!response.isCommitted() && response.setErrorReported()) {
                mark(response);
                response.setHeader("Cache-Control", "no-store");
            }
        }
    }
}
