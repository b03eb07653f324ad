package org.muster.core.listing;

import java.time.Instant;
import org.muster.core.register.Source;

/**
 * What a list is.
 *
 * @param file its name
 * @param hash SHA-256 of its bytes, in hexadecimal
 * @param source where it comes from; files of one source are versions of one list
 * @param asOf when what it says was so, as far as known; else when it was read
 * @param rows how many of its rows are to be taken in, and those left out
 * @param mapping how its columns were read, as the text of a profile; empty when not kept
 */
public record ListPlan(
        String file, String hash, Source source, Instant asOf, int rows, String mapping) {}
