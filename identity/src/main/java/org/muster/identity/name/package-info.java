/**
 * Names as lists write them: in any script, with or without particles, swapped, joined, shortened.
 * A name is read once into keys; two names are then compared by their keys, fast and always with
 * the same answer. Linking, the desk search and the import may call it; it calls only the JDK and,
 * for the sounds of Chinese, Japanese and Korean signs, ICU.
 */
@NullMarked
package org.muster.identity.name;

import org.jspecify.annotations.NullMarked;
