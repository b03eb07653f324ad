package org.muster.formats.mrz;

/**
 * The five layouts of Doc 9303: cards, passports and the two visas, each with its lines and widths.
 */
public enum MrzFormat {
    TD1(3, 30),
    TD2(2, 36),
    TD3(2, 44),
    MRV_A(2, 44),
    MRV_B(2, 36);

    private final int lines;
    private final int width;

    MrzFormat(int lines, int width) {
        this.lines = lines;
        this.width = width;
    }

    public int lines() {
        return lines;
    }

    public int width() {
        return width;
    }

    /** Visas share their size with TD3 and TD2 and are told apart by a first letter V alone. */
    boolean isVisa() {
        return this == MRV_A || this == MRV_B;
    }

    /** Where a number of more than nine characters goes on in the optional field. */
    boolean hasLongNumbers() {
        return this == TD1 || this == TD2;
    }
}
