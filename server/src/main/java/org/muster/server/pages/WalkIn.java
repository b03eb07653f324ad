package org.muster.server.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Sex;
import org.muster.formats.mrz.Correction;
import org.muster.formats.mrz.MrzDate;
import org.muster.formats.mrz.MrzDocument;
import org.muster.formats.mrz.MrzReader;
import org.muster.formats.mrz.MrzResult;

/** What a passport's lines say of somebody who is on no list: the fields of the form, filled. */
public record WalkIn(
        String family,
        String given,
        String born,
        String sex,
        String nationality,
        String number,
        List<Correction> corrections) {
    static final WalkIn BLANK = new WalkIn("", "", "", Sex.UNKNOWN.name(), "", "", List.of());

    /** Empty where the text is not the lines of a passport, or they cannot be trusted. */
    static Optional<WalkIn> read(String typed, LocalDate today) {
        if (!typed.contains("<")) {
            return Optional.empty();
        }
        return switch (new MrzReader(today).read(typed)) {
            case MrzResult.Read read -> Optional.of(of(read.document(), read.corrections()));
            case MrzResult.Unreadable unreadable -> Optional.empty();
        };
    }

    private static WalkIn of(MrzDocument document, List<Correction> corrections) {
        return new WalkIn(
                document.name().primary(),
                document.name().secondary(),
                Births.text(born(document.birth())),
                sex(document).name(),
                document.nationality(),
                document.number(),
                corrections);
    }

    static BirthDate born(MrzDate date) {
        OptionalInt month = date.year().isPresent() ? date.month() : OptionalInt.empty();
        OptionalInt day = month.isPresent() ? date.day() : OptionalInt.empty();
        return new BirthDate(date.year(), month, day);
    }

    private static Sex sex(MrzDocument document) {
        return switch (document.sex()) {
            case MALE -> Sex.MALE;
            case FEMALE -> Sex.FEMALE;
            case UNSPECIFIED -> Sex.UNKNOWN;
        };
    }
}
