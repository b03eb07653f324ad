package org.muster.exercises.population;

/** What a list may say of somebody; {@code ROW} stands for the whole line in the table of slips. */
enum Field {
    NUMBER,
    BIRTH_FAMILY,
    FAMILY,
    GIVEN,
    FULL_NAME,
    BIRTH,
    AGE,
    SEX,
    NATIONALITY,
    DOCUMENT,
    PHONE,
    EMAIL,
    ADDRESS,
    QUARTER,
    HOUSEHOLD,
    BOOKING,
    EMPLOYER,
    CALLER,
    WHEREABOUTS,
    SEEN_AT,
    FROM,
    UNTIL,
    PLACE,
    GATE,
    REMARK,
    ROW
}
