package org.muster.formats.sms;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.muster.formats.problem.Problems;
import org.muster.formats.problem.Reading;

/** Joins the parts of one message, in whatever order and however often they came. */
public final class PartJoin {

    private static final String FILE = "incoming message";

    private PartJoin() {}

    /**
     * The whole text, or nothing while a part is missing: which ones, the problem says.
     *
     * @param parts of one sender; a single one without a place is a message already
     */
    public static Reading<String> join(Collection<ReceivedPart> parts) {
        Problems problems = new Problems();
        Optional<String> text = text(parts, problems);
        return new Reading<>(text, problems.list());
    }

    private static Optional<String> text(Collection<ReceivedPart> parts, Problems problems) {
        if (parts.size() == 1 && parts.iterator().next().place().isEmpty()) {
            return Optional.of(whole(List.of(parts.iterator().next().text())));
        }
        List<PartPlace> places = parts.stream().flatMap(part -> part.place().stream()).toList();
        if (places.size() < parts.size() || messages(places) != 1) {
            problems.tell(
                    "SMS-008",
                    FILE,
                    0,
                    "parts",
                    Integer.toString(parts.size()),
                    "are not of one message: one reference and one total (3GPP TS 23.040, 9.2.3.24.1).",
                    "Group them by sender, reference and total.");
            return Optional.empty();
        }
        return ordered(parts, places.getFirst().total(), problems);
    }

    private static long messages(List<PartPlace> places) {
        return places.stream()
                .map(place -> List.of(place.reference(), place.total()))
                .distinct()
                .count();
    }

    private static Optional<String> ordered(
            Collection<ReceivedPart> parts, int total, Problems problems) {
        TreeMap<Integer, String> texts = new TreeMap<>();
        for (ReceivedPart part : parts) {
            int number = part.place().orElseThrow().number();
            String before = texts.putIfAbsent(number, part.text());
            if (before != null && !before.equals(part.text())) {
                problems.tell(
                        "SMS-009",
                        FILE,
                        0,
                        "part",
                        Integer.toString(number),
                        "came twice with different texts.",
                        "The first is read; two messages may have had the same reference.");
            }
        }
        if (texts.size() < total) {
            tellMissing(texts, total, problems);
            return Optional.empty();
        }
        return Optional.of(whole(List.copyOf(texts.values())));
    }

    private static void tellMissing(TreeMap<Integer, String> texts, int total, Problems problems) {
        String missing =
                IntStream.rangeClosed(1, total)
                        .filter(number -> !texts.containsKey(number))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" "));
        problems.tell(
                "SMS-007",
                FILE,
                0,
                "parts",
                missing,
                "of " + total + " are missing.",
                "Wait for them, or ask the sender to write again.");
    }

    /** An escape at the end of a part changes the first sign of the next; at the very end, none. */
    private static String whole(List<String> texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            int last = all.length() - 1;
            if (last >= 0 && all.charAt(last) == GsmAlphabet.ESCAPE && !text.isEmpty()) {
                all.setCharAt(last, GsmAlphabet.behindEscape(text.charAt(0)));
                all.append(text, 1, text.length());
            } else {
                all.append(text);
            }
        }
        if (!all.isEmpty() && all.charAt(all.length() - 1) == GsmAlphabet.ESCAPE) {
            all.setLength(all.length() - 1);
        }
        return all.toString();
    }
}
