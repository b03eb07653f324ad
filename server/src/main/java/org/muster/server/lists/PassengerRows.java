package org.muster.server.lists;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.ListingCommand.LeftOut;
import org.muster.core.register.Source;
import org.muster.formats.paxlst.Flight;
import org.muster.formats.paxlst.PassengerList;
import org.muster.formats.paxlst.PaxlstReader;
import org.muster.formats.paxlst.Traveller;
import org.muster.formats.problem.FileProblem;
import org.muster.formats.problem.Reading;
import org.muster.formats.tabular.CellProblem;

/**
 * A passenger list (PAXLST) of a carrier or a state, as the rows that any list has: one for each
 * passenger, numbered in the order of the file.
 */
final class PassengerRows {
    /** As much as tells what a file is. */
    private static final int HEAD = 4_096;

    private final String file;
    private final Source source;
    private final List<FileProblem> findings = new ArrayList<>();

    private PassengerRows(String file, Source source) {
        this.file = file;
        this.source = source;
    }

    /**
     * What reading gives.
     *
     * @param findings all that is wrong in the file, whether it can be used or not
     */
    sealed interface Outcome {
        List<FileProblem> findings();

        record Read(ReadList list, List<FileProblem> findings) implements Outcome {}

        record Unfit(CellProblem why, List<FileProblem> findings) implements Outcome {}
    }

    /** Whether a file is such a list by how it begins, whatever it is called. */
    static boolean isOne(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
        return PaxlstReader.looksLike(new String(head, StandardCharsets.UTF_8));
    }

    static Outcome read(String file, byte[] bytes, Source source, Instant now) {
        return new PassengerRows(file, source).read(bytes, now);
    }

    private Outcome read(byte[] bytes, Instant now) {
        Reading<List<PassengerList>> reading =
                PaxlstReader.read(file, bytes, LocalDate.ofInstant(now, ZoneOffset.UTC));
        findings.addAll(reading.problems());
        List<PassengerList> all = reading.found().orElse(List.of());
        List<PassengerList> lists =
                all.stream().filter(list -> !list.passengers().isEmpty()).toList();
        if (lists.isEmpty()) {
            return new Outcome.Unfit(none(), findings);
        }
        if (lists.size() > 1) {
            return new Outcome.Unfit(several(lists), findings);
        }
        tellCrew(all);
        return new Outcome.Read(list(lists.getFirst().passengers(), bytes, now), findings);
    }

    private ReadList list(List<Traveller> passengers, byte[] bytes, Instant now) {
        List<ReadList.Row> rows = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (int i = 0; i < passengers.size(); i++) {
            int row = i + 1;
            PassengerWording.of(passengers.get(i))
                    .ifPresentOrElse(
                            words -> rows.add(new ReadList.Row("", row, words)),
                            () -> leftOut.add(new LeftOut("", row, List.of("PAX-021"))));
        }
        String hash = ListReading.hash(bytes);
        return new ReadList(
                ListReading.id(source, hash, ""),
                new ListPlan(file, hash, source, now, passengers.size(), ""),
                List.of(),
                List.of(),
                rows,
                leftOut,
                List.of());
    }

    /** A manifest has no crew, so that a comparison would tell all of them as strangers. */
    private void tellCrew(List<PassengerList> lists) {
        int crew =
                lists.stream()
                        .mapToInt(list -> list.travellers().size() - list.passengers().size())
                        .sum();
        if (crew > 0) {
            findings.add(
                    new FileProblem(
                            "PAX-060",
                            file,
                            0,
                            "",
                            Integer.toString(crew),
                            "of the crew are on it; they are not compared, since a manifest has no"
                                    + " crew.",
                            "Nothing to do."));
        }
    }

    private CellProblem none() {
        return new CellProblem(
                "LST-072",
                file,
                "",
                0,
                "",
                "",
                "it is a passenger list (PAXLST), but no passenger in it could be read.",
                "Ask the sender for the whole list.");
    }

    private CellProblem several(List<PassengerList> lists) {
        String flights =
                lists.stream()
                        .map(list ->
                                list.flights().stream()
                                        .map(Flight::number)
                                        .collect(Collectors.joining("/")))
                        .collect(Collectors.joining(", "));
        return new CellProblem(
                "LST-073",
                file,
                "",
                0,
                "",
                flights,
                "these are several passenger lists in one file, and a leg has one.",
                "Send the list of this leg alone.");
    }
}
