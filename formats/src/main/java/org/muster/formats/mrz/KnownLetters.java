package org.muster.formats.mrz;

import java.util.List;

/** What a field without a check digit must say before a changed sign in it counts as certain. */
final class KnownLetters {
    private static final NationalityFolding CODES = NationalityFolding.britishApart();

    private KnownLetters() {}

    /**
     * A state must be a code that is listed (part 3, section 5), a document's code begin as the
     * standard's do (parts 4 to 7, 4.2.2). A name can be any.
     */
    static boolean hold(Layout layout, List<String> lines, MrzField field) {
        String signs = layout.span(field).of(lines);
        return switch (field) {
            case ISSUER, NATIONALITY ->
                    CODES.fold(signs).kind() != NationalityFolding.Kind.UNLISTED;
            case DOCUMENT_CODE -> "PIACV".indexOf(signs.charAt(0)) >= 0;
            default -> true;
        };
    }
}
