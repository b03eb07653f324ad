package org.muster.formats.mrz.picture;

import java.util.List;
import org.muster.formats.mrz.MrzDocument;

/** What was seen in one picture. */
public sealed interface Sighting {

    /** No lines of a document are there, or none that can be told apart. */
    record Nothing() implements Sighting {}

    /** Lines are there, but their check digits do not agree or a letter of the name is in doubt. */
    record Unsure(List<String> lines) implements Sighting {
        public Unsure {
            lines = List.copyOf(lines);
        }
    }

    /** Every check digit agrees, and every sign was plain. */
    record Read(List<String> lines, MrzDocument document) implements Sighting {
        public Read {
            lines = List.copyOf(lines);
        }
    }
}
