package org.muster.exercises.cast;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Names of one language area, from a plain file: {@code family:}, {@code given.F:} and {@code
 * given.M:}, each name with its own script after an equals sign. A wide pool adds the names of
 * {@code names/wide}, which an exercise does not draw from: its people would change.
 */
public final class NamePool {
    private final Map<String, List<String>> lists = new HashMap<>();

    private NamePool(String culture) {
        String file = "/names/" + culture + ".txt";
        read(Objects.requireNonNull(NamePool.class.getResourceAsStream(file), file));
    }

    private void read(InputStream file) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.contains(":")).forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        int colon = line.indexOf(':');
        List<String> names = new ArrayList<>();
        for (String name : line.substring(colon + 1).split(",")) {
            names.add(name.strip());
        }
        lists.merge(
                line.substring(0, colon).strip(),
                List.copyOf(names),
                (before, more) ->
                        Stream.concat(before.stream(), more.stream()).distinct().toList());
    }

    /**
     * The pool for a nationality; {@code nationalities.txt} says which language area its names come
     * from.
     */
    static NamePool of(String iso3, Map<String, NamePool> known) {
        return known.computeIfAbsent(Areas.of(iso3), NamePool::new);
    }

    /** The pool of a language area with the names of {@code names/wide} added. */
    public static NamePool wide(String area) {
        NamePool pool = new NamePool(area);
        InputStream more = NamePool.class.getResourceAsStream("/names/wide/" + area + ".txt");
        if (more != null) {
            pool.read(more);
        }
        return pool;
    }

    /** The language area whose names the people of a state bear. */
    public static String area(String iso3) {
        return Areas.of(iso3);
    }

    /** All names under one heading of the files; none where there is no such heading. */
    public List<String> list(String heading) {
        return lists.getOrDefault(heading, List.of());
    }

    String family(RandomGenerator random) {
        return pick("family", random);
    }

    String given(boolean female, RandomGenerator random) {
        return pick(female ? "given.F" : "given.M", random);
    }

    private String pick(String list, RandomGenerator random) {
        List<String> names = Objects.requireNonNull(lists.get(list), list);
        return names.get(random.nextInt(names.size()));
    }

    /** The Latin form of a name. */
    public static String latin(String name) {
        int equals = name.indexOf('=');
        return equals < 0 ? name : name.substring(0, equals);
    }

    /** The form in its own script, empty where that is Latin. */
    public static String original(String name) {
        int equals = name.indexOf('=');
        return equals < 0 ? "" : name.substring(equals + 1);
    }

    private static final class Areas {
        private static final Map<String, String> OF = read();

        static String of(String iso3) {
            return OF.getOrDefault(iso3, "english");
        }

        private static Map<String, String> read() {
            Map<String, String> areas = new HashMap<>();
            try (InputStream in = NamePool.class.getResourceAsStream("/names/nationalities.txt")) {
                String text =
                        new String(
                                Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
                text.lines()
                        .filter(line -> line.contains(":"))
                        .forEach(line -> {
                            String area = line.substring(0, line.indexOf(':')).strip();
                            for (String iso3 : line.substring(line.indexOf(':') + 1).split(",")) {
                                areas.put(iso3.strip(), area);
                            }
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return areas;
        }
    }
}
