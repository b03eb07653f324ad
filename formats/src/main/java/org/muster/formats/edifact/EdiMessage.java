package org.muster.formats.edifact;

import java.util.List;

/**
 * One message in its envelope, UNH apart and UNT left out.
 *
 * @param header the UNH
 */
public record EdiMessage(Envelope envelope, Placed header, List<Placed> body) {
    public EdiMessage {
        body = List.copyOf(body);
    }

    public String reference() {
        return header.text(1);
    }

    /** Such as PAXLST. */
    public String type() {
        return header.text(2, 1);
    }

    /** Such as D:05B. */
    public String release() {
        return header.text(2, 2) + ":" + header.text(2, 3);
    }

    /** What the parts of one list have in common; may be empty. */
    public String accessReference() {
        return header.text(3);
    }
}
