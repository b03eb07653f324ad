package org.muster.formats.hxl;

import java.util.Optional;

/**
 * A column of a table.
 *
 * @param heading for people; may be empty
 * @param tag for programs; one without is passed over by them
 */
public record HxlColumn(String heading, Optional<HxlTag> tag) {

    static HxlColumn of(String heading, String tag) {
        return new HxlColumn(heading, Optional.of(HxlTag.of(tag)));
    }
}
