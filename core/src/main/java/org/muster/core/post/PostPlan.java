package org.muster.core.post;

import org.muster.core.register.Nationality;

/**
 * What a post is and where.
 *
 * @param state whose post it is
 * @param town in words; empty where nobody says
 * @param place under which it is known among the places; empty where it is none of them
 */
public record PostPlan(String name, Nationality state, PostKind kind, String town, String place) {
    public PostPlan {
        name = name.strip();
        town = town.strip();
        place = place.strip();
    }
}
