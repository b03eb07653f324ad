package org.muster.planning.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.muster.planning.json.Document.Holds;
import org.muster.planning.model.Faults;
import org.muster.planning.model.Party;
import org.muster.planning.model.Problem;
import org.muster.planning.model.ProblemCheck;
import org.muster.planning.model.Threat;

/**
 * Reads a problem from its file and checks it ({@link ProblemCheck}): what comes back can be
 * planned. Parties are read one by one.
 */
public final class ProblemReader {
    private final Faults faults = new Faults();
    private final PartyForm form = new PartyForm();
    private final Entries entries = new Entries();
    private final List<Party> parties = new ArrayList<>();

    private ProblemReader() {}

    public static Problem read(Path file) throws IOException, WrongFile {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in);
        }
    }

    public static Problem read(InputStream in) throws IOException, WrongFile {
        return new ProblemReader().problem(in);
    }

    public static Problem parse(String text) throws WrongFile {
        try {
            return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Problem problem(InputStream in) throws IOException, WrongFile {
        Document document = new Document("parties", this::add, faults);
        Problem problem = document.read(in, Holds.PROBLEM).whole(this::problem);
        faults.readingIsDone();
        ProblemCheck.check(problem, faults, entries::of);
        if (!faults.isEmpty()) {
            throw new WrongFile(faults);
        }
        return problem;
    }

    private Problem problem(Fields fields) {
        for (String list : List.of("places", "legs", "parties")) {
            fields.mustHave(list, "it must be a list", "write it in brackets");
        }
        return new Problem(
                fields.get("name", Kind.TEXT),
                fields.get("from", Kind.TIME),
                fields.get("deadline", Kind.TIME),
                fields.inside("policy", PolicyForm::read, PolicyForm.PLACEHOLDER),
                new Threat(fields.each("threat", PolicyForm::step)),
                fields.each("places", PlaceForm::read),
                fields.each("roads", RoadForm::read),
                fields.each("fleets", FleetForm::read),
                fields.each("escorts", FleetForm::escorts),
                fields.each("carriers", CarrierForm::read),
                fields.each("legs", LegForm::read),
                parties(fields));
    }

    /** They were read on the way; what stands here now is a list, or wrong. */
    private List<Party> parties(Fields fields) {
        fields.list("parties", Kind.TEXT);
        return parties;
    }

    private void add(Fields fields) {
        entries.begin(parties.size());
        form.read(
                fields,
                (party, count) -> {
                    if (parties.size() + Math.max(1, count) > PartyForm.MOST) {
                        fields.fault(
                                "count",
                                String.valueOf(count),
                                "a problem has at most %,d parties".formatted(PartyForm.MOST),
                                "put people into larger parties");
                    } else if (count == 0) {
                        parties.add(party);
                    } else {
                        addAll(party, count);
                    }
                });
    }

    private void addAll(Party party, int count) {
        for (int number = 1; number <= count; number++) {
            parties.add(PartyForm.numbered(party, number));
        }
    }
}
