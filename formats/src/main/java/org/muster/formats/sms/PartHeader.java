package org.muster.formats.sms;

import java.util.Optional;

/** What a header says of the part behind it; elements that mean nothing to us are passed over. */
record PartHeader(Optional<PartPlace> place) {

    private static final int SHORT_REFERENCE = 0x00;
    private static final int LONG_REFERENCE = 0x08;
    private static final int SINGLE_SHIFT = 0x24;
    private static final int LOCKING_SHIFT = 0x25;

    /** Takes what is wrong. */
    interface Tell {
        void tell(String code, String field, String value, String rule, String wayOut);
    }

    /**
     * @param elements the header without its length
     */
    static PartHeader read(byte[] elements, Tell problems) {
        Optional<PartPlace> place = Optional.empty();
        int at = 0;
        while (at + 1 < elements.length && at + 2 + octet(elements, at + 1) <= elements.length) {
            int size = octet(elements, at + 1);
            switch (octet(elements, at)) {
                case SHORT_REFERENCE -> place = place(elements, at + 2, size, 1, problems);
                case LONG_REFERENCE -> place = place(elements, at + 2, size, 2, problems);
                case SINGLE_SHIFT, LOCKING_SHIFT -> tellTable(problems, octet(elements, at));
                default -> {}
            }
            at += 2 + size;
        }
        if (at != elements.length) {
            tellCut(problems, at);
        }
        return new PartHeader(place);
    }

    private static Optional<PartPlace> place(
            byte[] elements, int at, int size, int width, Tell problems) {
        if (size == width + 2) {
            int high = width == 2 ? octet(elements, at) << 8 : 0;
            int reference = high | octet(elements, at + width - 1);
            int total = octet(elements, at + width);
            int number = octet(elements, at + width + 1);
            if (number >= 1 && number <= total) {
                return Optional.of(new PartPlace(reference, total, number));
            }
        }
        problems.tell(
                "SMS-002",
                "concatenation",
                Integer.toString(size),
                "octets do not say which part of how many this is (3GPP TS 23.040, 9.2.3.24.1).",
                "It is read as a message of its own.");
        return Optional.empty();
    }

    private static void tellTable(Tell problems, int element) {
        problems.tell(
                "SMS-006",
                "language table",
                Integer.toString(element),
                "is a table of one language, and none is read (3GPP TS 23.038, 6.2.1.2).",
                "Some signs may be others than were typed; ask the sender if it reads oddly.");
    }

    private static void tellCut(Tell problems, int at) {
        problems.tell(
                "SMS-001",
                "header",
                Integer.toString(at + 1),
                "is the octet where an element begins that ends behind the header (3GPP TS 23.040, 9.2.3.24).",
                "What stands before it is read.");
    }

    private static int octet(byte[] from, int at) {
        return from[at] & 0xFF;
    }
}
