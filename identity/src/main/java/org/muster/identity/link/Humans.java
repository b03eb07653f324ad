package org.muster.identity.link;

import java.util.List;

/**
 * What people decided of new rows; it comes before all that is seen. Rows and persons that are not
 * there (any more) are passed over.
 *
 * @param musts pairs of rows that are one person, at least one of them new
 * @param cannots pairs of rows that are two
 * @param is new rows that are a known person
 * @param isNot new rows that are not a known person
 */
public record Humans(
        List<RowPair> musts, List<RowPair> cannots, List<RowOfPerson> is, List<RowOfPerson> isNot) {
    public static final Humans SILENT = new Humans(List.of(), List.of(), List.of(), List.of());

    public Humans {
        musts = List.copyOf(musts);
        cannots = List.copyOf(cannots);
        is = List.copyOf(is);
        isNot = List.copyOf(isNot);
    }

    /** A row and a person. */
    public record RowOfPerson(String row, long person) {}
}
