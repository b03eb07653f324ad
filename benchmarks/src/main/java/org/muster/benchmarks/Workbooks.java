package org.muster.benchmarks;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.muster.formats.tabular.writing.BookNote;
import org.muster.formats.tabular.writing.Column;
import org.muster.formats.tabular.writing.SheetForm;
import org.muster.formats.tabular.writing.Value;
import org.muster.formats.tabular.writing.XlsxFile;

/** Our writer of workbooks beside fastexcel and Apache POI's streaming one: the same list. */
final class Workbooks implements Measurement {
    private static final int MANY = 100_000;
    private static final int MILLION = 1_000_000;
    private static final int FLUSHED = 1_000;
    private static final double MIB = 1024;
    private static final List<String> HEADINGS =
            List.of(
                    "No.",
                    "Name",
                    "Own script",
                    "Sex",
                    "Born",
                    "Nationality",
                    "Telephone",
                    "Since");
    private static final ZoneId ZONE = ZoneId.of("Africa/Niamey");
    private static final Instant START = Instant.parse("2023-08-02T06:00:00Z");

    @Override
    public String name() {
        return "workbooks";
    }

    @Override
    public String purpose() {
        return "lists as workbooks, eight columns: rows per second and heap, beside fastexcel and POI";
    }

    /** Writes a list; tells the number of each row before it is written. */
    private interface Writing {
        void write(OutputStream out, int rows, IntConsumer each) throws Exception;
    }

    /** One person of the list, drawn from a number. */
    private record Person(int number) {
        String name() {
            return "SYNTHETIC-" + number % 7919 + " Person " + number;
        }

        String ownScript() {
            return number % 3 == 0 ? "عائشة " + number % 97 : "";
        }

        LocalDate born() {
            return LocalDate.ofEpochDay(number % 20_000);
        }

        String phone() {
            return "+227" + (90_000_000 + number);
        }

        Instant since() {
            return START.plusSeconds(number);
        }
    }

    @Override
    public void run(Setting setting) throws Exception {
        setting.forgetBig();
        int few = Math.min(MANY, setting.size.persons());
        int most = Math.min(MILLION, setting.size.persons());
        measure(setting, "Muster", few, Workbooks::ours, true);
        measure(setting, "fastexcel", few, Workbooks::fastexcel, false);
        measure(setting, "POI SXSSF", few, Workbooks::poi, false);
        if (most > few) {
            measure(setting, "Muster", most, Workbooks::ours, true);
            measure(setting, "fastexcel", most, Workbooks::fastexcel, false);
            measure(setting, "POI SXSSF", most, Workbooks::poi, false);
        }
    }

    private static void measure(
            Setting setting, String name, int rows, Writing writing, boolean own) throws Exception {
        writing.write(OutputStream.nullOutputStream(), Math.min(MANY, rows), row -> {});
        Counted out = new Counted();
        long start = System.nanoTime();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        writing.write(out, rows, row -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy =
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1e9;
        String of = String.format(Locale.ROOT, "%s, %,d rows: ", name, rows);
        Report report = setting.report;
        if (own) {
            report.figure(of + "written", rows / seconds, "rows/s", new Aim.AtLeast(100_000));
        } else {
            report.told(of + "written", rows / seconds, "rows/s");
        }
        report.told(of + "processor time of its thread", busy, "s");
        report.told(of + "size", out.bytes / (MIB * MIB), "MiB");
        double held = held(rows, writing);
        if (own) {
            report.figure(of + "heap held at the last row", held, "MiB", new Aim.AtMost(8));
        } else {
            report.told(of + "heap held at the last row", held, "MiB");
        }
    }

    /** In MiB; what was held before the list began is taken off. */
    private static double held(int rows, Writing writing) throws Exception {
        double before = Machine.usedHeapGiB();
        double[] after = {0};
        writing.write(
                OutputStream.nullOutputStream(),
                rows,
                row -> {
                    if (row == rows - 1) {
                        after[0] = Machine.usedHeapGiB();
                    }
                });
        return Math.max(0, (after[0] - before) * MIB);
    }

    private static void ours(OutputStream out, int rows, IntConsumer each) {
        BookNote note = new BookNote("People", "bench", Optional.of(START), "bench");
        try (XlsxFile book = XlsxFile.to(out, note)) {
            List<Column> columns = HEADINGS.stream().map(one -> new Column(one, 16)).toList();
            book.sheet(SheetForm.list("People", false, columns));
            for (int i = 0; i < rows; i++) {
                each.accept(i);
                Person person = new Person(i);
                book.row(
                        List.of(
                                Value.whole(i + 1L),
                                Value.text(person.name()),
                                Value.text(person.ownScript()),
                                Value.text("F"),
                                Value.day(person.born()),
                                Value.text("FRA"),
                                Value.text(person.phone()),
                                Value.time(person.since(), ZONE)));
            }
        }
    }

    private static void fastexcel(OutputStream out, int rows, IntConsumer each) throws Exception {
        try (Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("People");
            for (int i = 0; i < HEADINGS.size(); i++) {
                sheet.inlineString(0, i, HEADINGS.get(i));
                sheet.style(0, i).bold().set();
            }
            for (int i = 0; i < rows; i++) {
                each.accept(i);
                Person person = new Person(i);
                int row = i + 1;
                sheet.value(row, 0, row);
                sheet.inlineString(row, 1, person.name());
                sheet.inlineString(row, 2, person.ownScript());
                sheet.inlineString(row, 3, "F");
                sheet.value(row, 4, person.born());
                sheet.style(row, 4).format("yyyy-mm-dd").set();
                sheet.inlineString(row, 5, "FRA");
                sheet.inlineString(row, 6, person.phone());
                sheet.value(row, 7, person.since().atZone(ZONE));
                sheet.style(row, 7).format("yyyy-mm-dd hh:mm:ss").set();
                if (row % FLUSHED == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void poi(OutputStream out, int rows, IntConsumer each) throws Exception {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            CellStyle day = style(book, "yyyy-mm-dd");
            CellStyle time = style(book, "yyyy-mm-dd hh:mm:ss");
            SXSSFSheet sheet = book.createSheet("People");
            SXSSFRow head = sheet.createRow(0);
            for (int i = 0; i < HEADINGS.size(); i++) {
                head.createCell(i).setCellValue(HEADINGS.get(i));
            }
            for (int i = 0; i < rows; i++) {
                each.accept(i);
                Person person = new Person(i);
                SXSSFRow row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue(i + 1);
                int column = 1;
                for (String text : Stream.of(person.name(), person.ownScript(), "F").toList()) {
                    row.createCell(column++).setCellValue(text);
                }
                row.createCell(4).setCellValue(person.born());
                row.getCell(4).setCellStyle(day);
                row.createCell(5).setCellValue("FRA");
                row.createCell(6).setCellValue(person.phone());
                row.createCell(7).setCellValue(person.since().atZone(ZONE).toLocalDateTime());
                row.getCell(7).setCellStyle(time);
            }
            book.write(out);
        }
    }

    private static CellStyle style(SXSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
