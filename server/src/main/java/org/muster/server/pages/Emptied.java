package org.muster.server.pages;

import java.util.Arrays;
import java.util.List;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Detail;
import org.muster.core.register.Details;
import org.muster.core.register.Sex;

/** What a form that showed everything came back without: that is taken back, not left unsaid. */
final class Emptied {
    private Emptied() {}

    static List<Detail> between(Details shown, Details typed) {
        return Arrays.stream(Detail.values())
                .filter(detail -> says(detail, shown) && !says(detail, typed))
                .toList();
    }

    private static boolean says(Detail detail, Details details) {
        return switch (detail) {
            case GIVEN -> !details.name().given().isEmpty();
            case ORIGINAL -> !details.name().original().isEmpty();
            case BORN -> !details.born().equals(BirthDate.UNKNOWN);
            case SEX -> details.sex() != Sex.UNKNOWN;
            case CLAIMED -> !details.claimed().isEmpty();
            case DOCUMENTS -> !details.documents().isEmpty();
            case CONTACTS -> !details.contacts().isEmpty();
        };
    }
}
