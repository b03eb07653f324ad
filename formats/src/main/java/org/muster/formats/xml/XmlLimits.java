package org.muster.formats.xml;

/**
 * How much of a document is read before its reader stops, so that a hostile one costs a moment and
 * not the machine.
 *
 * @param bytes of the whole document
 * @param depth of elements inside elements
 * @param elements in all
 * @param text signs of text in one element
 */
public record XmlLimits(long bytes, int depth, int elements, int text) {

    public static final XmlLimits USUAL = new XmlLimits(16L << 20, 24, 200_000, 1 << 20);
}
