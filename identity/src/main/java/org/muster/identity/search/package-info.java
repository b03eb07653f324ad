/**
 * Finds a person from what a desk officer types: part of a name, with or without accents and with a
 * slip of the finger, in Latin letters or the name's own script; a document, a phone number, a
 * reference or a band. The server and the command line may call it.
 */
@NullMarked
package org.muster.identity.search;

import org.jspecify.annotations.NullMarked;
