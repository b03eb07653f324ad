package org.muster.benchmarks.families;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came back on one request.
 *
 * @param headers by their names in small letters, each with all its values
 */
record Reply(int status, Map<String, List<String>> headers, String body) {
    Reply {
        headers = Map.copyOf(headers);
    }

    String header(String name) {
        return String.join(", ", all(name));
    }

    List<String> all(String name) {
        return headers.getOrDefault(name, List.of());
    }

    boolean isLast() {
        return header("connection").toLowerCase(Locale.ROOT).contains("close");
    }
}
