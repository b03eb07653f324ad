package org.muster.server;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that a running server answers by a method of ours. */
final class Routes {
    /** It never ends. */
    static final String LIVE = "/o/{op}/live";

    private Routes() {}

    /** One method of HTTP at one pattern of addresses. */
    record Route(String method, String pattern) {
        boolean isApi() {
            return pattern.startsWith("/api/");
        }
    }

    static List<Route> listAll(MusterServer server) {
        Set<String> all = new TreeSet<>();
        for (var mapping :
                server.beans().getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            for (var info : mapping.getHandlerMethods().keySet()) {
                Set<RequestMethod> asked = info.getMethodsCondition().getMethods();
                for (String pattern : info.getPatternValues()) {
                    (asked.isEmpty() ? Set.of(RequestMethod.GET) : asked)
                            .forEach(method -> all.add(method + " " + pattern));
                }
            }
        }
        return all.stream()
                .map(each -> each.split(" "))
                .map(each -> new Route(each[0], each[1]))
                .toList();
    }

    /** What can be read, without the page that never ends. */
    static List<String> listPages(MusterServer server) {
        return listAll(server).stream()
                .filter(route -> route.method().equals("GET"))
                .map(Route::pattern)
                .filter(pattern -> !pattern.equals(LIVE))
                .toList();
    }
}
