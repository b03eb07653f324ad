package org.muster.formats.paxlst;

import java.util.List;
import java.util.Optional;
import org.muster.formats.edifact.EdiMessage;
import org.muster.formats.edifact.Placed;

/**
 * One message of a list.
 *
 * @param list what this message alone says
 * @param counts its CNT segments
 */
record Part(EdiMessage message, PassengerList list, List<Placed> counts) {

    /** Place in the sequence; 1 where none is told. */
    Optional<Integer> sequence() {
        String text = message.header().text(4, 1);
        return text.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    boolean isBegin() {
        return message.header().text(4, 2).equals("C") || sequence().orElse(1) == 1;
    }

    boolean isEnd() {
        return message.header().text(4, 2).equals("F") || sequence().isEmpty();
    }

    boolean continues(Part earlier) {
        return message.accessReference().equals(earlier.message.accessReference())
                && list.kind() == earlier.list.kind()
                && sequence().equals(earlier.sequence().map(number -> number + 1));
    }
}
