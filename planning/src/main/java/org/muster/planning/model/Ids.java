package org.muster.planning.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The ids of one kind of thing: each once, and whoever names one names one that is there. */
final class Ids {
    private static final int LONGEST = 100;

    private final Faults faults;
    private final String section;
    private final String thing;
    private final Set<String> known = new LinkedHashSet<>();

    /** Two have one name: somebody may mean the name that one of them should have. */
    private boolean isTwice;

    /**
     * @param section where they are told, as {@code legs}
     * @param thing one of them, as "a leg"
     */
    Ids(Faults faults, String section, String thing) {
        this.faults = faults;
        this.section = section;
        this.thing = thing;
    }

    void add(Where where, String id) {
        if (id.isBlank()
                || id.length() > LONGEST
                || !id.equals(id.strip())
                || id.chars().anyMatch(Character::isISOControl)) {
            faults.add(
                    where,
                    quoted(id),
                    "a name has 1 to %d signs, no blank around it and no control sign"
                            .formatted(LONGEST),
                    "write another one");
        } else if (!known.add(id)) {
            isTwice = true;
            faults.add(
                    where, quoted(id), "another one has this name", "give each a name of its own");
        }
    }

    /** Says that there is no such thing, unless there may be. */
    void mustHave(Where where, String id) {
        if (!known.contains(id) && !isTwice && !faults.isDoubtful(section)) {
            faults.add(where, quoted(id), "there is no such " + thing, wayOut(id, known));
        }
    }

    void mustHave(Where where, Optional<String> id) {
        id.ifPresent(named -> mustHave(where, named));
    }

    static String wayOut(String written, Collection<String> known) {
        if (known.isEmpty()) {
            return "leave it out, or add one";
        }
        return Nearest.find(written, known)
                .map(name -> "did you mean \"" + name + "\"?")
                .orElseGet(() ->
                        known.size() > 8
                                ? "name one of the " + known.size() + " that there are"
                                : "name one of " + String.join(", ", known));
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }
}
