package org.muster.exercises.population;

import java.util.List;

/** Slips that need more than one cell: names swapped, another's number, the wrong sex. */
final class LineSlips {
    private LineSlips() {}

    static void swappedNames(Line line, Sheet sheet, Field unused, Dice unusedDice) {
        String family = line.get(Field.FAMILY);
        line.put(Field.FAMILY, line.get(Field.GIVEN));
        line.put(Field.GIVEN, family);
    }

    /** Both names in one cell, in either order. */
    static void mergedColumns(Line line, Sheet sheet, Field unused, Dice dice) {
        String family = line.get(Field.FAMILY);
        String given = line.get(Field.GIVEN);
        line.put(
                Field.FAMILY,
                (dice.chance(0.5) ? family + " " + given : given + " " + family).strip());
        line.put(Field.GIVEN, "");
    }

    static void birthName(Line line, Sheet sheet, Field unused, Dice dice) {
        TrueName name = line.person.name();
        if (!name.birthFamily().equals(name.family()) && !sheet.script().equals("arabic")) {
            line.put(Field.FAMILY, Spelling.write(sheet, name, name.birthFamily(), ""));
        }
    }

    static void ownScript(Line line, Sheet sheet, Field unused, Dice dice) {
        TrueName name = line.person.name();
        if (name.isInOwnScript()) {
            line.put(Field.GIVEN, name.ownGiven());
            line.put(Field.FAMILY, name.ownFamily());
        }
    }

    static void wrongSex(Line line, Sheet sheet, Field field, Dice dice) {
        List<String> sexes = sheet.sexes();
        line.put(field, sexes.get(line.get(field).equals(sexes.getFirst()) ? 1 : 0));
    }

    static void missing(Line line, Sheet sheet, Field field, Dice dice) {
        line.put(field, "");
    }

    /** The number of somebody else of the household. */
    static void borrowed(Line line, Sheet sheet, Field field, Dice dice) {
        TruePerson other = dice.any(line.household.members());
        if (!line.get(field).isEmpty()) {
            line.put(field, new Clerk(sheet).write(other, line.household, dice).get(field));
        }
    }

    static void shifted(Line line, Sheet sheet, Field field, Dice dice) {
        line.shift();
    }
}
