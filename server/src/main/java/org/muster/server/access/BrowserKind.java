package org.muster.server.access;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says that it is, so that somebody knows their own again. Proper names, the same in
 * every language; empty where it says nothing that we know.
 */
public record BrowserKind(String program, String system) {

    static BrowserKind of(@Nullable String said) {
        String text = said == null ? "" : said;
        // the first that fits: most say that they are others too
        return new BrowserKind(
                first(
                        text,
                        "Edg/ Edge",
                        "OPR/ Opera",
                        "Firefox/ Firefox",
                        "Chrome/ Chrome",
                        "Safari/ Safari"),
                first(
                        text,
                        "iPhone iPhone",
                        "iPad iPad",
                        "Android Android",
                        "Windows Windows",
                        "Macintosh macOS",
                        "Linux Linux"));
    }

    private static String first(String text, String... known) {
        Optional<String[]> found =
                Arrays.stream(known)
                        .map(each -> each.split(" "))
                        .filter(pair -> text.contains(pair[0]))
                        .findFirst();
        return found.isPresent() ? found.get()[1] : "";
    }
}
