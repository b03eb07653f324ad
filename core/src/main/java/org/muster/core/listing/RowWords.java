package org.muster.core.listing;

import java.util.OptionalInt;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.Presence;

/**
 * What one row says of one person.
 *
 * @param bornAs the family name at birth; empty when not known
 * @param age in years, on a day that the list does not name: no birth is made of it
 * @param address street and number; empty when not known
 * @param place a town, a quarter, a camp; empty when not known
 * @param remark what else it says, in words: also an age, a name at birth, who told it
 * @param presence what the list says of it, as of the list
 * @param stay when they come and leave
 * @param together equal for rows of one list who belong together; empty when the list does not say
 */
public record RowWords(
        Details details,
        Note bornAs,
        OptionalInt age,
        Note address,
        Note place,
        Note remark,
        Presence presence,
        Stay stay,
        String together) {

    /** Nothing but details. */
    public static RowWords of(Details details) {
        return new RowWords(
                details,
                Note.NONE,
                OptionalInt.empty(),
                Note.NONE,
                Note.NONE,
                Note.NONE,
                Presence.UNKNOWN,
                Stay.UNKNOWN,
                "");
    }
}
