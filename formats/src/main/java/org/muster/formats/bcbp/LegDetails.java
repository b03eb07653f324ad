package org.muster.formats.bcbp;

/**
 * What a leg says beyond what it must. Many carriers have no numeric code, and leave it blank.
 *
 * @param airlineCode three digits
 * @param serial of the ticket
 * @param selectee whom the carrier searches further, by its state's rules
 * @param documentCheck whether papers were looked at: 0 not needed, 1 needed, 2 done
 * @param idAd tells staff that fly at a discount
 * @param airlineUse free text of the carrier, whatever its length
 */
public record LegDetails(
        String airlineCode,
        String serial,
        String selectee,
        String documentCheck,
        String marketingCarrier,
        String frequentFlyerCarrier,
        String frequentFlyerNumber,
        String idAd,
        String freeBags,
        String fastTrack,
        String airlineUse) {

    static LegDetails ofAirlineUse(String text) {
        return new LegDetails("", "", "", "", "", "", "", "", "", "", text);
    }

    /** Such a text may not begin with the sign that a header begins with. */
    boolean isAirlineUseOnly() {
        return equals(ofAirlineUse(airlineUse)) && !airlineUse.startsWith(">");
    }
}
