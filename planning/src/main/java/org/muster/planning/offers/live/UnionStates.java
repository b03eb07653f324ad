package org.muster.planning.offers.live;

import java.util.Set;
import org.muster.core.register.Nationality;

/** The member states of the European Union, as passports name them. */
public final class UnionStates {
    private static final Set<String> CODES =
            Set.of(
                    "AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "D",
                    "DEU", "GRC", "HUN", "IRL", "ITA", "LVA", "LTU", "LUX", "MLT", "NLD", "POL",
                    "PRT", "ROU", "SVK", "SVN", "ESP", "SWE");

    private UnionStates() {}

    /** Whether a passport with this code is one of a member state. */
    public static boolean isMember(String code) {
        return CODES.contains(code);
    }

    static boolean isOther(Nationality nationality, Nationality own) {
        return isMember(nationality.code()) && !state(nationality).equals(state(own));
    }

    /** German passports say D, lists mostly DEU. */
    private static String state(Nationality nationality) {
        return nationality.code().equals("D") ? "DEU" : nationality.code();
    }
}
