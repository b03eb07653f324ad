package org.muster.exercises.population;

import java.io.IOException;
import java.io.Writer;

/** Who each row of each list is; a row that is nobody has neither person nor household. */
final class Truth {
    private final Writer out;

    Truth(Writer out) throws IOException {
        this.out = out;
        out.write("list,sheet,row,person,household\n");
    }

    void write(String list, String sheet, int row, String person, String household)
            throws IOException {
        out.write(list);
        out.write(',');
        out.write(sheet);
        out.write(',');
        out.write(Integer.toString(row));
        out.write(',');
        out.write(person);
        out.write(',');
        out.write(household);
        out.write('\n');
    }
}
