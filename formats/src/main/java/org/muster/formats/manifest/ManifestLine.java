package org.muster.formats.manifest;

/**
 * One person on the sheet, every value as it shall be printed; an empty text prints as a dash.
 *
 * @param name in Latin letters
 * @param nameInOwnScript as its bearer writes it, in reading order; empty when that is Latin
 * @param birth as known, unknown parts included
 * @param nationality the code under which the totals count this person
 * @param mark the seat's or stretcher's number
 */
public record ManifestLine(
        int number,
        String name,
        String nameInOwnScript,
        String sex,
        String birth,
        String nationality,
        String document,
        ManifestPlace place,
        String mark,
        String party,
        String remarks) {}
