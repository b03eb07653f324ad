package org.muster.server.messaging;

import java.util.regex.Pattern;

/**
 * One mailbox, in the letters that every mail server takes (RFC 5321, without quoted or
 * international local parts). A comma, a blank or a line end, by which one address becomes two, has
 * no place in it.
 */
public record MailAddress(String value) implements Recipient {

    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?=[^@]{1,64}@)"
                            + ATOM
                            + "(?:\\."
                            + ATOM
                            + ")*@"
                            + LABEL
                            + "(?:\\."
                            + LABEL
                            + ")*");

    public MailAddress {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "mail address of "
                            + value.length()
                            + " signs must be one mailbox as name@domain, at most 254 signs of ASCII; write another alphabet's domain as xn--…");
        }
    }

    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    /** The domain, which is what a delivery that fails has to do with. */
    @Override
    public String toString() {
        return "MailAddress[…@" + domain() + "]";
    }
}
