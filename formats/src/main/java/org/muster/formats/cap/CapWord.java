package org.muster.formats.cap;

/** A constant of which the standard fixes the spelling. */
interface CapWord {

    String word();
}
