package org.muster.formats.pfif;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The versions in use. Older ones call some fields otherwise. */
enum Version {
    V1_1(
            Map.of(
                    "home_zip", PersonField.HOME_POSTAL_CODE.element(),
                    "first_name", PersonField.GIVEN_NAME.element(),
                    "last_name", PersonField.FAMILY_NAME.element(),
                    "other", PersonField.DESCRIPTION.element(),
                    "found", NoteField.AUTHOR_MADE_CONTACT.element())),
    V1_2(V1_1.older),
    V1_3(V1_1.older),
    V1_4(Map.of());

    private static final String BASE = "http://zesty.ca/pfif/";

    private final Map<String, String> older;

    Version(Map<String, String> older) {
        this.older = older;
    }

    String namespace() {
        return BASE + name().substring(1).replace('_', '.');
    }

    static Optional<Version> find(String namespace) {
        return Arrays.stream(values())
                .filter(version -> version.namespace().equals(namespace))
                .findFirst();
    }

    /** What PFIF 1.4 calls an element of this version. */
    String today(String element) {
        return older.getOrDefault(element, element);
    }

    /** Whether a person has a full name in this version; before, it was made of its parts. */
    boolean hasFullNames() {
        return this == V1_3 || this == V1_4;
    }
}
