package org.muster.formats.paper;

/**
 * A band to print.
 *
 * @param code the text of its QR
 * @param number what eyes and hands read, in groups
 */
public record PrintedBand(String code, String number) {}
