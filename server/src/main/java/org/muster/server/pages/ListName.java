package org.muster.server.pages;

import java.util.Arrays;
import org.muster.core.register.Source;

/** What a list is called: by its own name, or by the kind of source where it has none. */
public final class ListName {
    private ListName() {}

    public static String of(String source, Frame frame) {
        return Arrays.stream(Source.Kind.values())
                .filter(kind -> kind.name().equals(source))
                .findFirst()
                .map(kind -> frame.word("SourceKind." + kind.name()))
                .orElse(source);
    }
}
