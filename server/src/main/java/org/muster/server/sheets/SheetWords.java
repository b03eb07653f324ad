package org.muster.server.sheets;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The words of a file, for people in their language or for programs. */
public interface SheetWords {
    /** For programs: the names of columns and constants as they are, in every language the same. */
    SheetWords PLAIN =
            new SheetWords() {
                @Override
                public String get(String key, Object... values) {
                    String name = key.substring(key.indexOf('.') + 1);
                    return Arrays.stream(values)
                            .map(Object::toString)
                            .collect(Collectors.joining(" ", name + " ", ""))
                            .strip();
                }

                @Override
                public String of(Enum<?> constant) {
                    return constant.name();
                }

                @Override
                public boolean rightToLeft() {
                    return false;
                }
            };

    /** The word of a column or mark by its key, such as {@code sheet.asked_by}. */
    String get(String key, Object... values);

    /** The word of a constant. */
    String of(Enum<?> constant);

    boolean rightToLeft();
}
