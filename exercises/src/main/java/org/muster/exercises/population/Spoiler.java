package org.muster.exercises.population;

import java.util.ArrayList;
import java.util.List;

/** Lets the slips of a table happen to the lines of one list. */
final class Spoiler {
    private record Chance(Slip slip, Field field, double probability) {}

    private final Sheet sheet;
    private final List<Chance> chances = new ArrayList<>();
    private double duplicate;
    private double pasted;
    private double subtotal;

    Spoiler(Sheet sheet, Rates rates) {
        this.sheet = sheet;
        for (Rates.Rate rate : rates.all()) {
            if (sheet.allows(rate.slip())) {
                take(rate, Math.min(1, rate.rate() * sheet.careless()));
            }
        }
    }

    private void take(Rates.Rate rate, double probability) {
        Slip slip = Slip.BY_WORD.get(rate.slip());
        if (slip != null) {
            chances.add(new Chance(slip, Field.valueOf(rate.field()), probability));
            return;
        }
        switch (rate.slip()) {
            case "duplicate" -> duplicate = probability;
            case "pasted" -> pasted = probability;
            case "subtotal" -> subtotal = probability;
            default -> throw new IllegalArgumentException(rate.slip());
        }
    }

    void spoil(Line line, Dice dice) {
        for (Chance chance : chances) {
            if (dice.chance(chance.probability)) {
                chance.slip.spoil(line, sheet, chance.field, dice);
            }
        }
    }

    boolean duplicates(Dice dice) {
        return dice.chance(duplicate);
    }

    boolean pastes(Dice dice) {
        return dice.chance(pasted);
    }

    boolean totals(Dice dice) {
        return !sheet.total().isEmpty() && dice.chance(subtotal);
    }
}
