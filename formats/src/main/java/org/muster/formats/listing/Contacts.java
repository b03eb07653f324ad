package org.muster.formats.listing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The shapes of telephone numbers, e-mail addresses and numbers of documents. */
final class Contacts {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,190}\\.[^\\s@<>,;.]{2,}");
    private static final Pattern PHONE = Pattern.compile("(?:\\+|00)?[\\d\\s().\\-/]{6,30}");
    private static final Pattern BETWEEN_PHONES =
            Pattern.compile(
                    "\\s*[;,|\n]\\s*|\\s+(?:/|ou|or|oder|o|et|and)\\s+|(?<=\\d{6})/(?=[+\\d])");
    private static final Pattern NOT_PHONE = Pattern.compile("[^\\d+]");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s<.\\-/°º]");
    private static final Pattern BETWEEN_EMAILS = Pattern.compile("[\\s;,]+");
    private static final Pattern DOCUMENT = Pattern.compile("(?=.*\\d)[A-Z0-9]{5,15}");

    /** A number that a spreadsheet has shortened: its last digits are gone. */
    private static final Pattern SHORTENED =
            Pattern.compile("[+-]?\\d(?:[.,]\\d+)?[eE]\\+?\\d{1,3}");

    private Contacts() {}

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    static boolean isPhone(String text) {
        if (!PHONE.matcher(text).matches()) {
            return false;
        }
        long digits = text.chars().filter(Character::isDigit).count();
        return digits >= 6 && digits <= 17 && !isDate(text);
    }

    /** Shows by a +, a zero or signs between its digits that it is more than some number. */
    static boolean isSurelyPhone(String text) {
        String digits = Fold.digits(text);
        return isPhone(digits)
                && (digits.startsWith("+")
                        || digits.startsWith("0") && digits.length() > 7
                        || digits.chars().anyMatch(sign -> " -/.()".indexOf(sign) >= 0));
    }

    private static boolean isDate(String text) {
        return switch (DateText.of(text)) {
            case DateText.Told told -> true;
            case DateText.Open open -> true;
            case DateText.Partial partial -> true;
            case DateText.Serial serial -> true;
            case DateText.Six six -> false;
            case DateText.None none -> false;
        };
    }

    static List<String> splitEmails(String cell) {
        return List.of(BETWEEN_EMAILS.split(cell, -1));
    }

    static List<String> splitPhones(String cell) {
        return List.of(BETWEEN_PHONES.split(Fold.digits(cell), -1)).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Digits with a + in front where the number is international. */
    static String phone(String text) {
        String digits = NOT_PHONE.matcher(text.replace("(0)", "")).replaceAll("");
        return digits.startsWith("00") ? "+" + digits.substring(2) : digits;
    }

    static boolean isShortened(String text) {
        return SHORTENED.matcher(text).matches();
    }

    /** A document's number without the signs that people put between. */
    static String document(String text) {
        return BETWEEN_DIGITS.matcher(Fold.digits(text)).replaceAll("").toUpperCase(Locale.ROOT);
    }

    static boolean isDocument(String text) {
        return DOCUMENT.matcher(document(text)).matches();
    }
}
