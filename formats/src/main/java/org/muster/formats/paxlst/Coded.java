package org.muster.formats.paxlst;

import java.util.Optional;

/** A meaning that a list writes as a code of the guide. */
interface Coded {

    String code();

    static <T extends Coded> Optional<T> find(T[] meanings, String code) {
        for (T meaning : meanings) {
            if (meaning.code().equals(code)) {
                return Optional.of(meaning);
            }
        }
        return Optional.empty();
    }
}
