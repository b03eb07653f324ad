package org.muster.server.messaging.smpp;

import java.math.BigInteger;

/** How a provider writes the name of one message in its answer and in the receipt for it. */
public enum HandleForm {
    /** The same in both. */
    AS_GIVEN,
    /** Hexadecimal in the answer, decimal in the receipt, as old centres do it. */
    HEX_THEN_DECIMAL;

    /** The answer's name as the receipt will have it. */
    String ofAnswer(String handle) {
        return this == HEX_THEN_DECIMAL && handle.matches("[0-9A-Fa-f]{1,32}")
                ? new BigInteger(handle, 16).toString()
                : handle;
    }

    /** The receipt's name, without the noughts that some fill it up with. */
    String ofReceipt(String handle) {
        return this == HEX_THEN_DECIMAL && handle.matches("[0-9]{1,40}")
                ? new BigInteger(handle).toString()
                : handle;
    }
}
