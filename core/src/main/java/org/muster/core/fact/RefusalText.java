package org.muster.core.fact;

/**
 * How one rule says no: its stable code, and English patterns for the sentence and the way out. The
 * enums of refusals hold one per constant, so that their bodies read as tables.
 */
public record RefusalText(String code, String sentence, String wayOut) {}
