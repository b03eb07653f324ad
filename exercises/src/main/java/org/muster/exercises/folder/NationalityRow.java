package org.muster.exercises.folder;

/**
 * One row of {@code nationalities.csv}: a nationality that was carried, and the group it is listed
 * under.
 */
public record NationalityRow(int line, String iso3, String group) {}
