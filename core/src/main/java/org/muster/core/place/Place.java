package org.muster.core.place;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.place.PlaceFact.PlaceSet;

/**
 * A place as it is known: by what was said of it last, in the order of when it was so. A report
 * that comes late about an earlier hour changes nothing of now.
 *
 * @param said the fact that says so
 */
public record Place(PlaceSet set, Optional<Position> position, Recorded said) {

    /** By what must be acted on: compromised, closed and full first; then by name. */
    public static final Comparator<Place> ORDER =
            Comparator.comparing(Place::status)
                    .reversed()
                    .thenComparing(place -> key(place.name()));

    /** The name as it is compared: without regard to case, blanks and forms of letters. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    public static boolean isSame(String one, String other) {
        return key(one).equals(key(other));
    }

    public static Optional<Place> find(View view, OperationId operation, String name) {
        String key = key(name);
        return listAll(view, operation).stream()
                .filter(place -> key(place.name()).equals(key))
                .findFirst();
    }

    /** All of which somebody said what they are. */
    public static List<Place> listAll(View view, OperationId operation) {
        Map<String, Place> places = new HashMap<>();
        for (Recorded recorded : listSaid(view, operation)) {
            PlaceSet set = (PlaceSet) recorded.fact();
            String key = key(set.name());
            Place before = places.get(key);
            places.put(
                    key,
                    new Place(
                            set,
                            set.position()
                                    .or(() ->
                                            before == null ? Optional.empty() : before.position()),
                            recorded));
        }
        return places.values().stream().sorted(ORDER).toList();
    }

    /** Everything that was said of one place, in the order of when it was so. */
    public static List<Recorded> listSaid(View view, OperationId operation, String name) {
        String key = key(name);
        return listSaid(view, operation).stream()
                .filter(recorded -> key(((PlaceSet) recorded.fact()).name()).equals(key))
                .toList();
    }

    private static List<Recorded> listSaid(View view, OperationId operation) {
        List<Recorded> said = new ArrayList<>();
        for (Recorded recorded : view.history(operation)) {
            if (recorded.fact() instanceof PlaceSet) {
                said.add(recorded);
            }
        }
        // stable: of one moment what was recorded later counts
        said.sort(Comparator.comparing(Recorded::happened));
        return said;
    }

    public String name() {
        return set.name();
    }

    public PlaceKind kind() {
        return set.kind();
    }

    public PlaceStatus status() {
        return set.status();
    }

    public String reason() {
        return set.reason();
    }

    public Optional<IncidentId> because() {
        return set.because();
    }

    public Instant since() {
        return said.happened();
    }
}
