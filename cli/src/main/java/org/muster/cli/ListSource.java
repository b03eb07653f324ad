package org.muster.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.register.Source;

/** The source of a list as the command line writes it: partner-list:airline. */
final class ListSource {

    private ListSource() {}

    static Optional<Source> find(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        String reference = colon < 0 ? "" : text.substring(colon + 1).strip();
        return Arrays.stream(Source.Kind.values())
                .filter(one -> word(one).equals(kind.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(one -> new Source(one, reference));
    }

    static String word(Source.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String refusal(String text) {
        return "--source is '"
                + text
                + "', but must begin with one of: "
                + Arrays.stream(Source.Kind.values())
                        .map(ListSource::word)
                        .collect(Collectors.joining(", "))
                + ". Example: --source partner-list:airline";
    }
}
