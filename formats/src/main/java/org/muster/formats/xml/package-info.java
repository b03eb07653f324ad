/**
 * XML as the formats of the field use it: read within limits, without document types, into elements
 * that know their line; held against what a standard says of their order and number; written in one
 * form. The formats beside it call it; it calls the JDK and {@code problem}.
 */
@NullMarked
package org.muster.formats.xml;

import org.jspecify.annotations.NullMarked;
