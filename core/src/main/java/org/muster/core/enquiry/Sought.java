package org.muster.core.enquiry;

import org.muster.core.register.BirthDate;
import org.muster.core.register.Note;

/**
 * Who is looked for, in the words of whoever asks.
 *
 * @param names as given, in any script
 * @param age as given, where no birth date is
 * @param place where they were last known to be
 * @param description whatever else was said of them
 */
public record Sought(Note names, BirthDate born, Note age, Note place, Note description) {}
