package org.muster.formats.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.formats.cap.CapReader;
import org.muster.formats.cap.CapWriter;
import org.muster.formats.edifact.ServiceSigns;
import org.muster.formats.hxl.HxlReader;
import org.muster.formats.hxl.HxlWriter;
import org.muster.formats.paxlst.PassengerList;
import org.muster.formats.paxlst.PassengerTable;
import org.muster.formats.paxlst.PaxlstReader;
import org.muster.formats.paxlst.PaxlstWriter;
import org.muster.formats.paxlst.Shape;
import org.muster.formats.paxlst.Written;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Reading;

/**
 * What became of a file that was to be written in another form.
 *
 * @param bytes empty where nothing is written
 * @param why nothing can be written though something could be read; empty where it can
 * @param problems what is wrong in the file, and what the form cannot say
 */
public record Conversion(Optional<byte[]> bytes, String why, List<FileProblem> problems) {
    public Conversion {
        problems = List.copyOf(problems);
    }

    /**
     * Writes what could be read of a file in another form.
     *
     * @param today by which years of two digits are read
     */
    public static Conversion of(GivenFile file, FileForm form, LocalDate today) throws IOException {
        return new Work(file, today).convert(form);
    }

    private static final class Work {
        private final GivenFile file;
        private final LocalDate today;
        private final List<FileProblem> problems = new ArrayList<>();
        private String why = "";

        Work(GivenFile file, LocalDate today) {
            this.file = file;
            this.today = today;
        }

        Conversion convert(FileForm form) throws IOException {
            Optional<byte[]> bytes =
                    switch (form) {
                        case PAXLST -> passengers(Shape.USUAL);
                        case PAXLST_LINES -> passengers(Shape.USUAL.withLineBreaks());
                        case CSV ->
                                passengers()
                                        .map(list -> table(PassengerTable.of(file.name(), list)));
                        case CAP -> alert();
                        case HXL_CSV ->
                                found(HxlReader.read(file.path(), file.name())).map(HxlWriter::csv);
                        case HXL_XLSX ->
                                found(HxlReader.read(file.path(), file.name()))
                                        .map(table -> HxlWriter.xlsx(table, "HXL"));
                    };
            return new Conversion(bytes, why, problems);
        }

        private Optional<byte[]> alert() throws IOException {
            try (InputStream in = file.open()) {
                return found(CapReader.read(file.name(), in)).map(CapWriter::write);
            }
        }

        private byte[] table(PassengerTable table) {
            problems.addAll(table.problems());
            return table.csv();
        }

        /** The one list of the file; empty where none could be read. */
        private Optional<PassengerList> passengers() throws IOException {
            List<PassengerList> lists =
                    found(PaxlstReader.read(file.name(), file.bytes(), today)).orElse(List.of());
            if (lists.size() > 1) {
                why =
                        "%s holds %,d lists; one is written for each file. Split it."
                                .formatted(file.name(), lists.size());
                return Optional.empty();
            }
            return lists.stream().findFirst();
        }

        private Optional<byte[]> passengers(Shape shape) throws IOException {
            Optional<PassengerList> list = passengers();
            if (list.filter(one -> one.envelope().prepared().isEmpty()).isPresent()) {
                why =
                        "%s does not say in its UNB when the list was prepared, and every list must. Ask the sender, or write it there as YYMMDD:HHMM."
                                .formatted(file.name());
                return Optional.empty();
            }
            return list.map(one -> message(one, shape));
        }

        private byte[] message(PassengerList list, Shape shape) {
            Written written = PaxlstWriter.write(list, shape.withSigns(ServiceSigns.PLAIN));
            problems.addAll(written.problems());
            return String.join("", written.interchanges()).getBytes(StandardCharsets.US_ASCII);
        }

        private <T> Optional<T> found(Reading<T> reading) {
            problems.addAll(reading.problems());
            return reading.found();
        }
    }
}
