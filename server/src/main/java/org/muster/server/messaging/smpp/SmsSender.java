package org.muster.server.messaging.smpp;

import java.util.regex.Pattern;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/**
 * Whom a telephone shows as the sender: a number with plus, a short code, or a name, to which
 * nobody can reply.
 */
public record SmsSender(String value) {

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern CODE = Pattern.compile("[0-9]{3,8}");
    private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 ._-]{1,11}");

    public SmsSender {
        if (!isOne(value, NUMBER) && !isOne(value, CODE) && !isOne(value, NAME)) {
            throw new IllegalArgumentException(
                    "sender \""
                            + value
                            + "\" must be + and 7 to 15 digits, a code of 3 to 8 digits, or a name of at most 11 letters, digits, blanks and . _ -");
        }
    }

    /** As SMPP writes it: the plus is the type's. */
    String address() {
        return value.startsWith("+") ? value.substring(1) : value;
    }

    TypeOfNumber type() {
        if (isOne(value, NUMBER)) {
            return TypeOfNumber.INTERNATIONAL;
        }
        return isOne(value, CODE) ? TypeOfNumber.NETWORK_SPECIFIC : TypeOfNumber.ALPHANUMERIC;
    }

    NumberingPlanIndicator plan() {
        return isOne(value, NUMBER) ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN;
    }

    private static boolean isOne(String value, Pattern shape) {
        return shape.matcher(value).matches();
    }
}
