package org.muster.formats.sms;

import java.util.Optional;

/**
 * A sign that the seven-bit alphabet lacks: it alone makes the whole message go in 16 bits.
 *
 * @param sign with the marks that stand on it, where they are written apart
 * @param count how often it stands in the text
 * @param near what the author may be offered in its place; an empty text means to leave it out
 */
public record OutsideSign(String sign, int count, Optional<String> near) {}
