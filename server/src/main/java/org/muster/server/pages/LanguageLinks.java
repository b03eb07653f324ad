package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The same page in another language, with everything else that its address asks for. The answer to
 * a form has no such address: what was typed would be lost.
 */
public record LanguageLinks(Optional<String> query) {

    static LanguageLinks of(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                ? new LanguageLinks(Optional.of(others(request.getQueryString())))
                : new LanguageLinks(Optional.empty());
    }

    private static String others(@org.jspecify.annotations.Nullable String query) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        return Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith("lang="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
    }

    /** Languages that there is a link to. */
    public List<String> all() {
        return query.isPresent() ? Words.LANGUAGES : List.of();
    }

    public String to(String language) {
        return "?" + query.orElse("") + "lang=" + language;
    }
}
