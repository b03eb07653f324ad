package org.muster.formats.tabular;

import java.nio.charset.Charset;
import java.util.Optional;

/** What a person says of a file, instead of letting it be found out. */
public record ReadOptions(
        Optional<Charset> encoding, Optional<Character> separator, Limits limits) {

    public static final ReadOptions FIND_OUT =
            new ReadOptions(Optional.empty(), Optional.empty(), Limits.USUAL);

    public ReadOptions withLimits(Limits other) {
        return new ReadOptions(encoding, separator, other);
    }
}
