package org.muster.identity.link;

/**
 * How likely two strangers agree on exactly this value: a rare surname says more than a common one.
 * Counts are softened by what is usual elsewhere, since in a short list everything looks common.
 */
final class Strangers {
    private static final double FAMILIES = 3000;
    private static final double GIVENS = 600;
    private static final double BIRTHS = 20_000;
    private static final double LEAST_SHARED = 2e-6;
    private static final int HOUSEHOLD = 6;

    private final Rows rows;
    private final Weights weights;

    private final boolean counted;

    /**
     * @param counted whether the rows are many enough to tell how rare a value is
     */
    Strangers(Rows rows, Weights weights, boolean counted) {
        this.rows = rows;
        this.weights = weights;
        this.counted = counted;
    }

    double of(Field field, int level, int a, int b, int vector) {
        double usual = weights.strangers(field, level);
        if (!counted) {
            return usual;
        }
        if (level != 1) {
            return field == Field.ADDRESS && level == 3 && rows.town[a] != Words.NONE
                    ? Math.max(usual, frequency(rows.book.towns.count(rows.town[a]), 50))
                    : usual;
        }
        return switch (field) {
            case FAMILY -> frequency(rows.book.parts.count(rows.family[a]), FAMILIES);
            case GIVEN -> given(a, b);
            case BIRTH -> frequency(rows.book.births.count(rows.births(a)), BIRTHS);
            case PHONE -> shared(rows.rarest(rows.phones, a, b, rows.book.phones::count));
            case EMAIL -> shared(rows.rarest(rows.emails, a, b, rows.book.emails::count));
            case ADDRESS -> 10 * shared(rows.book.places.count(rows.address[a]));
            case ORDER, SEX, NATIONALITY, DOCUMENT, AGE -> usual;
        };
    }

    private double given(int a, int b) {
        int part = rows.given[a] != Words.NONE ? rows.given[a] : rows.given[b];
        return part == Words.NONE
                ? weights.strangers(Field.GIVEN, 1)
                : frequency(rows.book.parts.count(part), GIVENS);
    }

    /** As one of so many usual values, and as often as it is here. */
    private double frequency(int count, double kinds) {
        return (double) count / (rows.among + kinds);
    }

    private double shared(int count) {
        return LEAST_SHARED + (double) Math.max(0, count - HOUSEHOLD) / rows.among;
    }
}
