package org.muster.benchmarks;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.testkit.lists.ListRow;

/**
 * A row as a careful user would hand it to another program: lower case, no accents, phones by their
 * end.
 */
record PlainRow(
        @Nullable String family,
        @Nullable String given,
        @Nullable String birth,
        @Nullable String year,
        @Nullable String sex,
        @Nullable String document,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String town) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int PHONE_DIGITS = 8;

    static PlainRow of(ListRow row) {
        boolean whole = row.birth().day().isPresent() && row.birth().month().isPresent();
        String phone = row.phones().isEmpty() ? "" : row.phones().getFirst();
        return new PlainRow(
                plain(row.name().map(PersonName::family).orElse("")),
                plain(row.name().map(PersonName::given).orElse("")),
                whole ? row.birth().toString() : null,
                row.birth().year().isPresent()
                        ? Integer.toString(row.birth().year().getAsInt())
                        : null,
                row.sex() == Sex.UNKNOWN ? null : row.sex().name(),
                row.documents().isEmpty() ? null : row.documents().getFirst().number(),
                plain(phone.substring(Math.max(0, phone.length() - PHONE_DIGITS))),
                row.emails().isEmpty() ? null : plain(row.emails().getFirst()),
                plain(row.address()),
                plain(row.town()));
    }

    static @Nullable String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.isBlank() ? null : bare.strip().toLowerCase(Locale.ROOT);
    }
}
