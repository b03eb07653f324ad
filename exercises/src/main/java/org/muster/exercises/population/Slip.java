package org.muster.exercises.population;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** One kind of error that a list has. The table of rates names each by its word. */
@FunctionalInterface
interface Slip {
    void spoil(Line line, Sheet sheet, Field field, Dice dice);

    /** Slips of whole rows, which the list makes and not the line. */
    Set<String> OF_ROWS = Set.of("duplicate", "pasted", "subtotal");

    Map<String, Slip> BY_WORD = byWord();

    private static Map<String, Slip> byWord() {
        Map<String, Slip> slips = new LinkedHashMap<>();
        slips.put("keyboard", text(TextSlips::keyboard));
        slips.put("ocr", text(TextSlips::ocr));
        slips.put("phonetic", text(TextSlips::phonetic));
        slips.put("dropped-letter", text(TextSlips::dropped));
        slips.put("doubled-letter", text(TextSlips::doubled));
        slips.put("transposed", text(TextSlips::transposed));
        slips.put("truncated", text(TextSlips::truncated));
        slips.put("joined", text(TextSlips::joined));
        slips.put("shouted", text(TextSlips::shouted));
        slips.put("diacritics-lost", text(TextSlips::diacriticsLost));
        slips.put("mojibake", text(TextSlips::mojibake));
        slips.put("transliterated", text(NameSlips::transliterated));
        slips.put("second-dropped", text(NameSlips::secondDropped));
        slips.put("initial", text(NameSlips::initial));
        slips.put("particle-dropped", text(NameSlips::particleDropped));
        slips.put("digit", text(NumberSlips::digit));
        slips.put("swapped-day-month", text(NumberSlips::swappedDayMonth));
        slips.put("year-off", text(NumberSlips::yearOff));
        slips.put("year-only", text(NumberSlips::yearOnly));
        slips.put("first-of-january", text(NumberSlips::firstOfJanuary));
        slips.put("serial-date", text(NumberSlips::serialDate));
        slips.put("leading-zeros-lost", text(NumberSlips::leadingZerosLost));
        slips.put("as-number", text(NumberSlips::asNumber));
        slips.put("swapped-names", LineSlips::swappedNames);
        slips.put("merged-columns", LineSlips::mergedColumns);
        slips.put("birth-name", LineSlips::birthName);
        slips.put("own-script", LineSlips::ownScript);
        slips.put("wrong-sex", LineSlips::wrongSex);
        slips.put("missing", LineSlips::missing);
        slips.put("borrowed", LineSlips::borrowed);
        slips.put("shifted", LineSlips::shifted);
        return Map.copyOf(slips);
    }

    private static Slip text(BiFunction<String, Dice, String> spoil) {
        return (line, sheet, field, dice) -> {
            String value = line.get(field);
            if (!value.isEmpty()) {
                line.put(field, spoil.apply(value, dice));
            }
        };
    }
}
