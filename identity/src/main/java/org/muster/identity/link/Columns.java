package org.muster.identity.link;

/** What block keys are made of, by the number of a row. */
interface Columns {
    int family(int row);

    int given(int row);

    int birth(int row);

    int address(int row);

    int town(int row);

    Rows.Book book();
}
