package org.muster.planning.size;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Kinds of aircraft by how they were used in evacuations. Times on the ground are not published;
 * they are assumed, by size.
 */
public final class AircraftTypes {
    public static final List<AircraftType> ALL =
            List.of(
                    type("A330", 271, 120, "Niamey 2023: a cabin of 271"),
                    type("A330-tri", 224, 120, "three classes"),
                    type("A400M", 116, 75, "usual 101 to 136"),
                    type("A400M-floor", 216, 90, "on the floor, with its own authority"),
                    type("C-130H", 92, 60, "troop seats"),
                    type("C-130J-30", 128, 60, "troop seats"),
                    type("C-17", 134, 90, "the maker's; 102 without pallets"),
                    type(
                            "C-17-floor",
                            436,
                            105,
                            "Kabul 2021, on the floor, with its own authority"),
                    type("A320", 180, 60, "charters: 180 to 216"),
                    type("B747", 300, 150, "Wuhan 2020"),
                    type("CN235", 44, 45, "not confirmed"));

    private AircraftTypes() {}

    public static Optional<AircraftType> find(String name) {
        String plain = plain(name);
        return ALL.stream().filter(type -> plain(type.name()).equals(plain)).findFirst();
    }

    public static List<String> listNames() {
        return ALL.stream().map(AircraftType::name).toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static AircraftType type(String name, int seats, int minutes, String source) {
        return new AircraftType(name, seats, Duration.ofMinutes(minutes), source);
    }
}
