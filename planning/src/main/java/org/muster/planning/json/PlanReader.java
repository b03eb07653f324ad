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
import java.util.Optional;
import org.muster.planning.json.Document.Holds;
import org.muster.planning.model.Faults;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Plan;
import org.muster.planning.plan.Score;

/** Reads a plan from its file. Whether it obeys the rules of its problem, a checker says. */
public final class PlanReader {
    private final Faults faults = new Faults();
    private final List<Booking> bookings = new ArrayList<>();

    private PlanReader() {}

    public static PlanFile read(Path file) throws IOException, WrongFile {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in);
        }
    }

    public static PlanFile read(InputStream in) throws IOException, WrongFile {
        return new PlanReader().plan(in);
    }

    public static PlanFile parse(String text) throws WrongFile {
        try {
            return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PlanFile plan(InputStream in) throws IOException, WrongFile {
        Document document =
                new Document("bookings", entry -> PlanForm.bookings(entry, bookings::add), faults);
        PlanFile file = document.read(in, Holds.PLAN).whole(this::plan);
        if (!faults.isEmpty()) {
            throw new WrongFile(faults);
        }
        return file;
    }

    private PlanFile plan(Fields fields) {
        fields.list("bookings", Kind.TEXT);
        String problem = fields.get("problem", Kind.TEXT);
        List<Score.Value> values = fields.each("score", PlanForm::value);
        return new PlanFile(
                problem,
                new Plan(
                        fields.each("flights", PlanForm::flight),
                        fields.each("convoys", PlanForm::convoy),
                        bookings),
                values.isEmpty() ? Optional.empty() : Optional.of(new Score(values)),
                fields.findInside("made", PlanForm::made));
    }
}
