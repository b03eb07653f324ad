package org.muster.formats.pfif;

import java.util.Locale;

/** A field of a person or a note. */
interface RecordField {

    String name();

    ValueKind kind();

    /** Whether PFIF wants it filled in. */
    boolean isNeeded();

    /** The element's name. */
    default String element() {
        return name().toLowerCase(Locale.ROOT);
    }
}
