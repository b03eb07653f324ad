package org.muster.formats.paxlst;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muster.formats.edifact.EdiMessage;
import org.muster.formats.edifact.EnvelopeReader;
import org.muster.formats.edifact.Findings;
import org.muster.formats.edifact.LevelA;
import org.muster.formats.edifact.Placed;
import org.muster.formats.edifact.SegmentReader;
import org.muster.formats.problem.Reading;

/**
 * Reads passenger lists, ours and others', and says all that is wrong in them. The parts of a split
 * list become one list again.
 */
public final class PaxlstReader {

    /** Begins as an interchange does, or names the message in its UNH, whatever the signs. */
    private static final Pattern LIKELY =
            Pattern.compile(
                    "\\A\\s*+(?:UNA[^\\p{L}\\p{N}]{6}|UNB\\+)"
                            + "|UNH[^\\p{L}\\p{N}].{1,35}?[^\\p{L}\\p{N}]PAXLST[^\\p{L}\\p{N}]");

    private PaxlstReader() {}

    /**
     * Whether a file is likely to be a passenger list.
     *
     * @param head its first signs, some thousand
     */
    public static boolean looksLike(String head) {
        return LIKELY.matcher(head.replaceAll("[\r\n]", "")).find();
    }

    /**
     * @param file its name, for sentences
     * @param today by which two digits of a birth's or expiry's year get their century
     */
    public static Reading<List<PassengerList>> read(String file, byte[] bytes, LocalDate today) {
        Findings findings = new Findings(file);
        String text = decoded(bytes);
        List<Placed> segments = SegmentReader.read(text, findings);
        tellSigns(segments, findings);
        List<Part> parts = new ArrayList<>();
        for (EdiMessage message : EnvelopeReader.read(segments, findings)) {
            if (message.type().equals("PAXLST")) {
                parts.add(MessageReader.read(message, new Dates(today), findings));
            } else {
                findings.tell(
                        "PAX-001",
                        message.header(),
                        "UNH 0065",
                        message.type(),
                        "is not PAXLST; the message is left out (guide 4.4).",
                        "Check that it is the file that was meant.");
            }
        }
        List<PassengerList> lists = Joining.join(parts, findings);
        return new Reading<>(
                lists.isEmpty() ? Optional.empty() : Optional.of(lists), findings.list());
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** Once for a file: a sender that writes lower case does so throughout. */
    private static void tellSigns(List<Placed> segments, Findings findings) {
        for (Placed segment : segments) {
            for (var element : segment.segment().elements()) {
                for (List<String> repeat : element.repeats()) {
                    for (String text : repeat) {
                        if (!LevelA.hasAll(text)) {
                            findings.tell(
                                    "PAX-002",
                                    segment,
                                    segment.tag(),
                                    text,
                                    "has signs beyond UNOA; others of the file are not told (ISO"
                                            + " 9735-1, annex A).",
                                    "It is read as it stands.");
                            return;
                        }
                    }
                }
            }
        }
    }
}
