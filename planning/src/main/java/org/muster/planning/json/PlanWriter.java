package org.muster.planning.json;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.muster.planning.json.Document.Holds;
import org.muster.planning.plan.Booking;
import org.muster.planning.plan.Score;

/** Writes a plan so that reading it gives the same plan. */
public final class PlanWriter {
    private PlanWriter() {}

    public static void write(PlanFile file, Path into) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(into))) {
            write(file, out);
        }
    }

    public static void write(PlanFile file, OutputStream into) {
        try (Writing out = new Writing(into)) {
            out.begin();
            out.text("format", Document.FORMAT);
            out.text("holds", Holds.PLAN.name());
            out.text("problem", file.problem());
            out.each("score", file.score().map(Score::values).orElse(List.of()), PlanForm::write);
            file.made().ifPresent(made -> out.inside("made", made, PlanForm::write));
            out.each("flights", file.plan().flights(), PlanForm::write);
            out.each("convoys", file.plan().convoys(), PlanForm::write);
            out.each(
                    "bookings",
                    () -> new Runs(file.plan().bookings()),
                    (entry, run) -> PlanForm.write(entry, run.getFirst(), names(run)));
            out.end();
        }
    }

    public static String print(PlanFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(file, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> names(List<Booking> run) {
        return run.stream().map(Booking::party).toList();
    }

    /** Bookings one after another that go the same way. */
    private static final class Runs implements Iterator<List<Booking>> {
        private final List<Booking> bookings;
        private int next;

        Runs(List<Booking> bookings) {
            this.bookings = bookings;
        }

        @Override
        public boolean hasNext() {
            return next < bookings.size();
        }

        @Override
        public List<Booking> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Booking first = bookings.get(next);
            List<Booking> run = new ArrayList<>();
            while (hasNext() && isSameWay(first, bookings.get(next))) {
                run.add(bookings.get(next++));
            }
            return run;
        }

        private static boolean isSameWay(Booking one, Booking other) {
            return one.leg().equals(other.leg()) && one.rides().equals(other.rides());
        }
    }
}
