package org.muster.identity.link;

/**
 * How many rows of the same person and of relatives a row has on average, in its own list and in
 * others. Unlike shares of all pairs it stays what it is while an operation grows.
 */
public record Partners(
        double sameInside, double sameAcross, double relativesInside, double relativesAcross) {

    /** For when nothing is known. */
    public static final Partners USUAL = new Partners(0.03, 0.30, 1, 1);

    private static final String HEAD = "partners";
    private static final int NUMBERS = 4;

    public Partners {
        boolean right =
                sameInside >= 0 && sameAcross >= 0 && relativesInside >= 0 && relativesAcross >= 0;
        if (!right) {
            throw new IllegalArgumentException(
                    "a row cannot have fewer than 0 partners; these are "
                            + sameInside
                            + ", "
                            + sameAcross
                            + ", "
                            + relativesInside
                            + " and "
                            + relativesAcross);
        }
    }

    /** In a form to keep, which {@link #parse} reads. */
    public String toText() {
        return String.join(
                " ",
                HEAD,
                Double.toString(sameInside),
                Double.toString(sameAcross),
                Double.toString(relativesInside),
                Double.toString(relativesAcross));
    }

    public static Partners parse(String text) {
        String[] cells = text.strip().split(" ", -1);
        if (cells.length != 1 + NUMBERS || !cells[0].equals(HEAD)) {
            throw new IllegalArgumentException(
                    "partners are the word 'partners' and "
                            + NUMBERS
                            + " numbers, not '"
                            + text
                            + "'");
        }
        double[] numbers = new double[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            numbers[i] = Double.parseDouble(cells[i + 1]);
        }
        return new Partners(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /** As shares of the pairs that rows make with so many others. */
    Priors among(double rows, Priors.Pairs pairs) {
        return new Priors(
                Priors.share(sameInside * rows, pairs.inside()),
                Priors.share(sameAcross * rows, pairs.across()),
                Priors.share(relativesInside * rows, pairs.inside()),
                Priors.share(relativesAcross * rows, pairs.across()),
                false);
    }

    /** From shares of so many pairs. */
    static Partners of(Priors priors, double rows, Priors.Pairs pairs) {
        double n = Math.max(1, rows);
        return new Partners(
                priors.sameInside() * pairs.inside() / n,
                priors.sameAcross() * pairs.across() / n,
                priors.relativesInside() * pairs.inside() / n,
                priors.relativesAcross() * pairs.across() / n);
    }
}
