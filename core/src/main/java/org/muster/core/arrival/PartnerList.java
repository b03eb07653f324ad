package org.muster.core.arrival;

import org.muster.core.fact.ListId;

/**
 * A partner's own list of who is aboard a leg.
 *
 * @param id the same for the same bytes of the same partner, read in the same way
 * @param file its name, or what says that it was typed in
 * @param hash SHA-256 of its bytes, in hexadecimal
 * @param seal of the manifest that it was compared with
 * @param rows how many of its rows name somebody
 * @param leftOut how many name nobody that could be read
 */
public record PartnerList(
        ListId id, String partner, String file, String hash, String seal, int rows, int leftOut) {}
