package org.muster.server.plansize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.estimate.Estimate;
import org.muster.core.estimate.EstimateFact;
import org.muster.core.estimate.EstimateFact.EstimateMade;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;

/** The fields of the question, and what they are where nobody says otherwise. */
public final class SizeFields {
    /** In the order in which they are asked for. */
    public static final List<String> QUESTION =
            List.of("people", "wish", "days", "aircraft", "seats", "flight", "turnaround");

    public static final List<String> PLACE =
            List.of("open", "parking", "gate", "drive", "busSeats", "busHours");

    public static final List<String> CHANCE = List.of("fill", "flies", "late", "confidence");

    private static final Map<String, String> USUAL = usual();

    private SizeFields() {}

    private static Map<String, String> usual() {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("people", "");
        usual.put("wish", "100");
        usual.put("days", "3");
        usual.put("aircraft", "A330");
        usual.put("seats", "");
        usual.put("flight", "5.5");
        usual.put("turnaround", "2");
        usual.put("open", "24");
        usual.put("parking", "");
        usual.put("gate", "");
        usual.put("drive", "");
        usual.put("busSeats", "40");
        usual.put("busHours", "12");
        usual.put("fill", "55-80-97");
        usual.put("flies", "90");
        usual.put("late", "45");
        usual.put("confidence", "90");
        return usual;
    }

    /** What a field is where it is not sent at all. */
    static String usual(String field) {
        return USUAL.getOrDefault(field, "");
    }

    /** The latest estimate of everybody, or else of own nationals. */
    public static Optional<Estimate> findEstimate(View view, OperationId operation) {
        List<Estimate> all =
                EstimateFact.listAll(view, operation).reversed().stream()
                        .map(fact -> ((EstimateMade) fact.fact()).estimate())
                        .toList();
        return all.stream()
                .filter(estimate -> estimate.scope().isEmpty())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .filter(estimate -> estimate.high() >= 1);
    }

    /** An estimate as it is typed: low, middle and high. */
    public static String people(Estimate estimate) {
        int low = Math.max(1, estimate.low());
        return "%d-%d-%d".formatted(low, Math.max(low, estimate.middle()), estimate.high());
    }

    /** The usual values, with the people of an estimate where there is one. */
    public static Map<String, String> defaults(Optional<Estimate> estimate) {
        Map<String, String> all = new LinkedHashMap<>(USUAL);
        estimate.ifPresent(known -> all.put("people", people(known)));
        return all;
    }
}
