package org.muster.formats.paxlst;

/** Where somebody stays in the receiving state; each may be empty. */
public record Address(String street, String city, String region, String postcode, String country) {

    static final Address NONE = new Address("", "", "", "", "");
}
