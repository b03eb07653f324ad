package org.muster.core.sitrep;

import org.muster.core.register.Note;

/**
 * What a person writes beside what is drawn.
 *
 * @param assessment what they make of it
 * @param intentions what is done next
 * @param asked what is asked of whoever reads it
 */
public record SitrepText(Note assessment, Note intentions, Note asked) {
    public static final SitrepText EMPTY = new SitrepText(Note.NONE, Note.NONE, Note.NONE);
}
