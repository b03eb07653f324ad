package org.muster.benchmarks;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.muster.formats.mrz.MrzReader;
import org.muster.formats.mrz.MrzResult;
import org.muster.formats.paxlst.PassengerList;
import org.muster.formats.paxlst.PaxlstReader;
import org.muster.formats.paxlst.PaxlstWriter;
import org.muster.formats.paxlst.Shape;

/**
 * Lines of documents beside a loop that only computes their digits, and passenger lists beside a
 * tokenizer that reads the same interchange.
 */
final class Formats implements Measurement {
    private static final long SEED = 17;
    private static final LocalDate TODAY = LocalDate.of(2023, 8, 1);

    @Override
    public String name() {
        return "formats";
    }

    @Override
    public String purpose() {
        return "machine-readable lines beside their check digits alone; passenger lists beside StAEDI";
    }

    @Override
    public void run(Setting setting) {
        lines(setting, MrzLines.draw(SEED, Math.max(200, setting.size.persons() / 50)));
        passengers(setting, Math.max(50, setting.size.persons() / 500));
    }

    private static void lines(Setting setting, MrzLines drawn) {
        int many = drawn.right().size();
        double digits =
                perSecond(
                        setting,
                        many,
                        () -> drawn.right().stream().mapToInt(MrzLines::digits).sum());
        double right =
                perSecond(setting, many, () -> read(drawn.right(), Formats::isAsItStands, many));
        double wrong =
                perSecond(setting, many, () -> read(drawn.misread(), Formats::isAnswered, many));
        setting.report.told("documents of all layouts: check digits alone", digits, "per s");
        setting.report.figure("the same: read", right, "per s", new Aim.AtLeast(50_000));
        setting.report.figure(
                "the same: read, of what the digits alone allow",
                right / digits,
                "",
                new Aim.AtLeast(0.05));
        setting.report.figure(
                "with a sign read as one that looks alike", wrong, "per s", new Aim.AtLeast(1_000));
        setting.report.told(
                "of these put right",
                100.0 * read(drawn.misread(), Formats::isCorrected, 0) / many,
                "%");
    }

    private static int read(List<String> lines, ToIntFunction<MrzResult> counted, int expected) {
        MrzReader reader = new MrzReader(TODAY);
        int sum = lines.stream().mapToInt(typed -> counted.applyAsInt(reader.read(typed))).sum();
        if (sum < expected) {
            throw new IllegalStateException(sum + " of " + expected + " documents were read");
        }
        return sum;
    }

    private static int isAsItStands(MrzResult result) {
        return result instanceof MrzResult.Read read && !read.isCorrected() ? 1 : 0;
    }

    private static int isCorrected(MrzResult result) {
        return result instanceof MrzResult.Read read && read.isCorrected() ? 1 : 0;
    }

    private static int isAnswered(MrzResult result) {
        return 1;
    }

    private static void passengers(Setting setting, int many) {
        PassengerList list = DrawnList.draw(SEED, many);
        String text = written(list);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        double write = perSecond(setting, many, () -> written(list).length());
        double read = perSecond(setting, many, () -> travellers(bytes, many));
        double tokens = perSecond(setting, many, () -> tokens(bytes));
        setting.report.figure(
                String.format("list of %,d passengers: written", many),
                write,
                "per s",
                new Aim.AtLeast(50_000));
        setting.report.figure("the same: read", read, "per s", new Aim.AtLeast(50_000));
        setting.report.told("the same: tokens alone by StAEDI 1.26", tokens, "per s");
        setting.report.figure(
                "the same: read, beside those tokens", read / tokens, "", new Aim.AtLeast(1));
    }

    private static String written(PassengerList list) {
        return PaxlstWriter.write(list, Shape.USUAL).interchanges().getFirst();
    }

    private static int travellers(byte[] bytes, int expected) {
        int found =
                PaxlstReader.read("list", bytes, TODAY).found().orElseThrow().stream()
                        .mapToInt(list -> list.travellers().size())
                        .sum();
        if (found != expected) {
            throw new IllegalStateException(found + " of " + expected + " passengers were read");
        }
        return found;
    }

    /** All texts of all elements, and nothing understood of them. */
    private static int tokens(byte[] bytes) {
        int signs = 0;
        try (EDIStreamReader reader =
                EDIInputFactory.newFactory()
                        .createEDIStreamReader(new ByteArrayInputStream(bytes))) {
            while (reader.hasNext()) {
                if (reader.next() == EDIStreamEvent.ELEMENT_DATA) {
                    signs += reader.getText().length();
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException("StAEDI cannot read the list", e);
        }
        if (signs < bytes.length / 4) {
            throw new IllegalStateException("StAEDI gave " + signs + " signs only");
        }
        return signs;
    }

    /**
     * The median of the rounds, after as many that are not counted; by this thread's processor
     * time, so that what else runs on the machine is not in it.
     */
    private static double perSecond(Setting setting, int many, Supplier<Integer> work) {
        int rounds = setting.size.rounds();
        double[] seconds = new double[rounds];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int seen = 0;
        for (int round = -rounds; round < rounds; round++) {
            long start = threads.getCurrentThreadCpuTime();
            seen += work.get();
            if (round >= 0) {
                seconds[round] = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            }
        }
        if (seen == 0) {
            throw new IllegalStateException("nothing was done");
        }
        Arrays.sort(seconds);
        return many / seconds[rounds / 2];
    }
}
