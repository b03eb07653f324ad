package org.muster.formats.edifact;

import static org.muster.formats.edifact.Segment.e;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Puts segments into a message and messages into an interchange with one group, every count made
 * from what is inside.
 *
 * @param lineBreaks whether each segment stands on a line of its own
 */
public record EnvelopeWriter(ServiceSigns signs, boolean lineBreaks) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

    /** Segments as they stand in the file. */
    public record Block(String text, int segments) {}

    public Block block(List<Segment> segments) {
        StringBuilder out = new StringBuilder(80 * segments.size());
        SegmentWriter writer = new SegmentWriter(signs);
        for (Segment segment : segments) {
            writer.write(segment, out);
            if (lineBreaks) {
                out.append('\n');
            }
        }
        return new Block(out.toString(), segments.size());
    }

    /** The message from its UNH to its UNT. */
    public String message(Segment header, List<Block> body) {
        StringBuilder out = new StringBuilder(text(header));
        int segments = 2;
        for (Block block : body) {
            out.append(block.text());
            segments += block.segments();
        }
        String count = Integer.toString(segments);
        return out.append(text(Segment.of("UNT", e(count), e(header.text(1))))).toString();
    }

    /**
     * The interchange from its UNA to its UNZ.
     *
     * @param type of the messages, such as PAXLST
     * @param release such as 05B
     */
    public String interchange(
            Envelope envelope, String type, String release, List<String> messages) {
        LocalDateTime prepared = envelope.prepared().orElseThrow();
        List<String> sender = e(envelope.sender().id(), envelope.sender().qualifier());
        List<String> receiver = e(envelope.receiver().id(), envelope.receiver().qualifier());
        List<String> time = e(DAY.format(prepared), TIME.format(prepared));
        StringBuilder out = new StringBuilder(signs.una()).append(lineBreaks ? "\n" : "");
        out.append(
                text(
                        Segment.of(
                                "UNB",
                                e("UNOA", "4"),
                                sender,
                                receiver,
                                time,
                                e(envelope.reference()),
                                e(),
                                e(envelope.application()),
                                e(),
                                e(),
                                e(),
                                e(envelope.test() ? "1" : ""))));
        out.append(
                text(
                        Segment.of(
                                "UNG",
                                e(type),
                                sender,
                                receiver,
                                time,
                                e("1"),
                                e("UN"),
                                e("D", release))));
        messages.forEach(out::append);
        out.append(text(Segment.of("UNE", e(Integer.toString(messages.size())), e("1"))));
        return out.append(text(Segment.of("UNZ", e("1"), e(envelope.reference())))).toString();
    }

    private String text(Segment segment) {
        return block(List.of(segment)).text();
    }
}
