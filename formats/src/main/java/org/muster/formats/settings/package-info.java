/**
 * Small settings files in YAML, read with their line numbers: every value is text until someone
 * asks for a type, no tag makes an object, and a key that nobody asked for is told. Calls
 * snakeyaml-engine.
 */
@NullMarked
package org.muster.formats.settings;

import org.jspecify.annotations.NullMarked;
