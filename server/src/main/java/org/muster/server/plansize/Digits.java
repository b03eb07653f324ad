package org.muster.server.plansize;

/** Digits of any script as 0 to 9: Arabic keyboards type others. */
final class Digits {
    private Digits() {}

    static String western(String text) {
        StringBuilder western = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    if (Character.isDigit(point)) {
                        western.append(Character.digit(point, 10));
                    } else {
                        western.appendCodePoint(point == '٫' ? '.' : point);
                    }
                });
        return western.toString();
    }
}
