package org.muster.formats.sms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.muster.formats.problem.Problems;
import org.muster.formats.problem.Reading;

/** Reads what came in as one short message, with or without a header. */
public final class SmsReader {

    private static final String FILE = "incoming message";

    private final Problems problems = new Problems();

    private SmsReader() {}

    /**
     * @param bytes SMPP's short_message or message_payload
     * @param dataCoding SMPP's data_coding, 0 to 255
     * @param hasHeader what esm_class says (UDHI)
     */
    public static Reading<ReceivedPart> read(byte[] bytes, int dataCoding, boolean hasHeader) {
        SmsReader reader = new SmsReader();
        Optional<ReceivedPart> part = reader.part(bytes, dataCoding, hasHeader);
        return new Reading<>(part, reader.problems.list());
    }

    private Optional<ReceivedPart> part(byte[] bytes, int dataCoding, boolean hasHeader) {
        if (!hasHeader) {
            return text(bytes, dataCoding).map(text -> new ReceivedPart(text, Optional.empty()));
        }
        int size = bytes.length == 0 ? 0 : 1 + (bytes[0] & 0xFF);
        if (size == 0 || size > bytes.length) {
            tell(
                    "SMS-001",
                    "header",
                    Integer.toString(size),
                    "octets are announced, "
                            + bytes.length
                            + " are there (3GPP TS 23.040, 9.2.3.24).",
                    "Nothing of it is read; ask the sender to write again.");
            return Optional.empty();
        }
        PartHeader header = PartHeader.read(Arrays.copyOfRange(bytes, 1, size), this::tell);
        return text(Arrays.copyOfRange(bytes, size, bytes.length), dataCoding)
                .map(text -> new ReceivedPart(text, header.place()));
    }

    private Optional<String> text(byte[] body, int dataCoding) {
        return switch (Coding.of(dataCoding)) {
            case SEPTETS -> Optional.of(septets(body));
            case LATIN_1 -> Optional.of(new String(body, StandardCharsets.ISO_8859_1));
            case UNITS -> Optional.of(units(body));
            case OTHER -> {
                tell(
                        "SMS-003",
                        "data_coding",
                        Integer.toString(dataCoding),
                        "is no alphabet that is read: 0, 1, 3, 8 and the classes of 0 and 8 (SMPP 3.4, 5.2.19).",
                        "Nothing of it is read; ask the sender to write a plain message.");
                yield Optional.empty();
            }
        };
    }

    private String septets(byte[] body) {
        byte[] clean = body.clone();
        StringBuilder wrong = new StringBuilder();
        for (int i = 0; i < clean.length; i++) {
            if (clean[i] < 0) {
                wrong.append(wrong.isEmpty() ? "" : " ").append(i + 1);
                clean[i] = '?';
            }
        }
        if (!wrong.isEmpty()) {
            tell(
                    "SMS-004",
                    "octets",
                    wrong.toString(),
                    "are above 127, and the seven-bit alphabet ends there (3GPP TS 23.038, 6.2.1).",
                    "Read as question marks; ask the provider in which alphabet it hands over.");
        }
        return GsmAlphabet.text(clean);
    }

    /** Unit by unit, since a sender may have cut a sign in two: decoding would lose both halves. */
    private String units(byte[] body) {
        if (body.length % 2 != 0) {
            tell(
                    "SMS-005",
                    "octets",
                    Integer.toString(body.length),
                    "are an odd number, and each unit has two (3GPP TS 23.038, 6.2.3).",
                    "The last one is left out.");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < body.length; i += 2) {
            text.append((char) ((body[i] & 0xFF) << 8 | body[i + 1] & 0xFF));
        }
        return text.toString();
    }

    private void tell(String code, String field, String value, String rule, String wayOut) {
        problems.tell(code, FILE, 0, field, value, rule, wayOut);
    }

    /** How the text lies in the octets. */
    private enum Coding {
        SEPTETS,
        LATIN_1,
        UNITS,
        OTHER;

        /**
         * IA5 (1) shares letters and digits with the seven-bit alphabet but not all signs, and is a
         * part of Latin 1. Groups 0001 and 1111 give a class beside the alphabet.
         */
        static Coding of(int dataCoding) {
            return switch (dataCoding) {
                case 0x00, 0x10, 0x11, 0x12, 0x13, 0xF0, 0xF1, 0xF2, 0xF3 -> SEPTETS;
                case 0x01, 0x03 -> LATIN_1;
                case 0x08, 0x18, 0x19, 0x1A, 0x1B -> UNITS;
                default -> OTHER;
            };
        }
    }
}
