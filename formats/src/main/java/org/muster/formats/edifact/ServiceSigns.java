package org.muster.formats.edifact;

import java.util.Optional;

/**
 * The signs that hold an interchange together, as its UNA says (ISO 9735-1, 8.1).
 *
 * @param repetition between repeats of an element; a blank where the sender's version knows none
 */
public record ServiceSigns(
        char component,
        char element,
        char decimal,
        char release,
        char repetition,
        char terminator) {

    /** {@code :+.? '}: what every receiver takes; nothing can be repeated. */
    public static final ServiceSigns PLAIN = new ServiceSigns(':', '+', '.', '?', ' ', '\'');

    /** {@code :+.?*'}: those of syntax version 4, with a sign for repeats. */
    public static final ServiceSigns WITH_REPEATS = new ServiceSigns(':', '+', '.', '?', '*', '\'');

    /** The signs of the six after {@code UNA}; empty when two that must differ are one. */
    public static Optional<ServiceSigns> find(String six) {
        if (six.length() != 6) {
            return Optional.empty();
        }
        ServiceSigns signs =
                new ServiceSigns(
                        six.charAt(0),
                        six.charAt(1),
                        six.charAt(2),
                        six.charAt(3),
                        six.charAt(4),
                        six.charAt(5));
        return signs.areUsable() ? Optional.of(signs) : Optional.empty();
    }

    public boolean canRepeat() {
        return repetition != ' ';
    }

    /** The segment that tells them, without a line break. */
    public String una() {
        return "UNA" + component + element + decimal + release + repetition + terminator;
    }

    boolean isService(char sign) {
        return sign == component
                || sign == element
                || sign == terminator
                || (sign == release && release != ' ')
                || (sign == repetition && canRepeat());
    }

    private boolean areUsable() {
        String told = "" + component + element + release + repetition + terminator;
        long others = told.chars().filter(sign -> sign != ' ').count();
        boolean parted = told.chars().filter(sign -> sign != ' ').distinct().count() == others;
        return parted
                && told.chars().noneMatch(sign -> sign > 126 || sign < 32)
                && told.chars().noneMatch(Character::isLetterOrDigit)
                && component != ' '
                && element != ' '
                && terminator != ' ';
    }
}
