package org.muster.exercises.population;

/** Who lives together; the weight says how often among a hundred households. */
enum HouseholdKind {
    SINGLE(30),
    COUPLE(15),
    FAMILY(30),
    ONE_PARENT(6),
    THREE_GENERATIONS(7),
    FLATMATES(7),
    SIBLINGS(5);

    private final int weight;

    HouseholdKind(int weight) {
        this.weight = weight;
    }

    static HouseholdKind draw(Dice dice) {
        int draw = dice.below(100);
        for (HouseholdKind kind : values()) {
            draw -= kind.weight;
            if (draw < 0) {
                return kind;
            }
        }
        return SINGLE;
    }

    /** Flatmates share a door and nothing else. */
    boolean isFamily() {
        return this != FLATMATES;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
