package org.muster.formats.paxlst;

import static org.muster.formats.edifact.Segment.e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.muster.formats.edifact.Envelope;
import org.muster.formats.edifact.EnvelopeWriter;
import org.muster.formats.edifact.Segment;
import org.muster.formats.problem.Problems;

/**
 * Writes a passenger list as a receiver wants it, split where it must be (UNH, S010: C the first
 * part, F the last). Every count is made from what is inside.
 */
public final class PaxlstWriter {

    private final Shape shape;
    private final EnvelopeWriter envelopes;
    private final PassengerList list;
    private final EnvelopeWriter.Block head;

    /** A traveller and the segments that say it, written once. */
    private record Told(Traveller traveller, EnvelopeWriter.Block lines) {}

    private PaxlstWriter(PassengerList list, Shape shape) {
        this.list = list;
        this.shape = shape;
        this.envelopes = new EnvelopeWriter(shape.signs(), shape.lineBreaks());
        this.head = envelopes.block(Lines.head(list));
    }

    /** The list's envelope must say when it was prepared. */
    public static Written write(PassengerList list, Shape shape) {
        Problems problems = new Problems();
        PassengerList fitting = new Fitting(shape, problems).fit(list);
        List<String> interchanges = new PaxlstWriter(fitting, shape).interchanges();
        return new Written(interchanges, problems.list());
    }

    private List<String> interchanges() {
        List<List<Told>> parts = parts();
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            messages.add(message(i + 1, parts.size(), parts.get(i)));
        }
        Envelope envelope = list.envelope();
        if (shape.packing() == Shape.Packing.TOGETHER || messages.size() == 1) {
            return List.of(envelopes.interchange(envelope, "PAXLST", list.release(), messages));
        }
        List<String> apart = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            apart.add(
                    envelopes.interchange(
                            numbered(envelope, i + 1),
                            "PAXLST",
                            list.release(),
                            List.of(messages.get(i))));
        }
        return apart;
    }

    /** Interchanges of one sender need references that differ; they have 14 signs. */
    private static Envelope numbered(Envelope envelope, int part) {
        String number = String.format(Locale.ROOT, "%02d", part);
        String reference = envelope.reference();
        String kept = reference.substring(0, Math.min(reference.length(), 14 - number.length()));
        return new Envelope(
                envelope.sender(),
                envelope.receiver(),
                envelope.prepared(),
                part == 1 ? reference : kept + number,
                envelope.application(),
                envelope.test());
    }

    private String message(int part, int parts, List<Told> told) {
        List<EnvelopeWriter.Block> body = new ArrayList<>(told.size() + 2);
        body.add(head);
        told.forEach(each -> body.add(each.lines()));
        List<Traveller> travellers = told.stream().map(Told::traveller).toList();
        body.add(envelopes.block(List.of(Lines.count(list.kind(), travellers))));
        return envelopes.message(header(part, parts), body);
    }

    private Segment header(int part, int parts) {
        String number = String.format(Locale.ROOT, "%02d", part);
        List<String> sequence =
                parts == 1 || part == parts
                        ? e(number, "F")
                        : part == 1 ? e(number, "C") : e(number);
        return Segment.of(
                "UNH",
                e("PAX" + number),
                e("PAXLST", "D", list.release(), "UN", "IATA"),
                e(list.accessReference()),
                sequence);
    }

    /** As many in each part as its limits allow, at least one, in the order of the list. */
    private List<List<Told>> parts() {
        long frame = message(1, 99, List.of()).length() + 12L;
        List<List<Told>> parts = new ArrayList<>();
        List<Told> part = new ArrayList<>();
        long signs = frame;
        for (Traveller traveller : list.travellers()) {
            Told told = new Told(traveller, envelopes.block(Lines.of(traveller, shape)));
            long more = told.lines().text().length();
            boolean full =
                    part.size() >= shape.mostTravellers() || signs + more > shape.mostCharacters();
            if (!part.isEmpty() && full) {
                parts.add(part);
                part = new ArrayList<>();
                signs = frame;
            }
            part.add(told);
            signs += more;
        }
        parts.add(part);
        return parts;
    }
}
