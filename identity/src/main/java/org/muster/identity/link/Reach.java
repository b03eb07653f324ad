package org.muster.identity.link;

import java.util.List;

/**
 * Where and how somebody can be reached: what households share.
 *
 * @param address street and number, as written; empty when unknown
 * @param town town or post code; empty when unknown
 */
public record Reach(List<String> phones, List<String> emails, String address, String town) {
    public static final Reach UNKNOWN = new Reach(List.of(), List.of(), "", "");

    public Reach {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        address = address.strip();
        town = town.strip();
    }
}
