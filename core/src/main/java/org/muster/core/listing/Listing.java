package org.muster.core.listing;

import org.muster.core.fact.ListId;

/**
 * Where one row of one list stands.
 *
 * @param sheet of a workbook; empty where there is one
 * @param row as a person counts them in the file, from 1
 */
public record Listing(ListId list, String sheet, int row) {
    public Listing {
        if (row < 1) {
            throw new IllegalArgumentException("row " + row + " must be 1 or more");
        }
    }

    @Override
    public String toString() {
        return list + (sheet.isEmpty() ? "" : ":" + sheet) + ":" + row;
    }
}
