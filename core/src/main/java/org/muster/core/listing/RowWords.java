package org.muster.core.listing;

import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.Presence;

/**
 * What one row says of one person.
 *
 * @param place where they live or are to be found; empty when not known
 * @param presence what the list says of it, as of the list
 * @param stay when they come and leave
 * @param together equal for rows of one list who belong together; empty when the list does not say
 */
public record RowWords(
        Details details, Note place, Presence presence, Stay stay, String together) {}
