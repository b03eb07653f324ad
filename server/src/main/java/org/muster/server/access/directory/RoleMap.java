package org.muster.server.access.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which role the directory's word for it gives. Read from a small file:
 *
 * <pre>
 * # what the directory calls it
 * claim = groups
 * name = preferred_username
 * DUTY_OFFICER = Crisis centre, duty
 * CONSULAR_OFFICER = Consular
 * </pre>
 *
 * @param claim in which the directory says what somebody is; with dots, one within another
 * @param name in which it says what they are called when they sign in
 * @param roles names of roles, by what stands in the claim
 */
public record RoleMap(String claim, String name, Map<String, Set<String>> roles) {
    private static final String CLAIM = "claim";
    private static final String NAME = "name";

    public RoleMap {
        roles = Map.copyOf(roles);
    }

    /**
     * @param known the roles that there are
     * @throws IllegalArgumentException with the line that cannot be read, and why
     */
    public static RoleMap parse(List<String> lines, Set<String> known) {
        String claim = "groups";
        String name = "preferred_username";
        Map<String, Set<String>> roles = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int middle = line.indexOf('=');
            String key = middle < 0 ? "" : line.substring(0, middle).strip();
            String value = line.substring(middle + 1).strip();
            if (value.isEmpty() || !known.contains(key) && !Set.of(CLAIM, NAME).contains(key)) {
                throw new IllegalArgumentException(
                        "line "
                                + (i + 1)
                                + " is '"
                                + line
                                + "', and must be a role and what the directory calls it, such as"
                                + " DUTY_OFFICER = Crisis centre");
            }
            switch (key) {
                case CLAIM -> claim = value;
                case NAME -> name = value;
                default -> roles.computeIfAbsent(value, some -> new HashSet<>()).add(key);
            }
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("no line gives a role, so nobody could come in");
        }
        return new RoleMap(claim, name, roles);
    }

    Set<String> rolesOf(Map<String, Object> claims) {
        Set<String> held = new HashSet<>();
        Object told = find(claims, claim).orElse("");
        Collection<?> words = told instanceof Collection<?> several ? several : List.of(told);
        words.forEach(word -> held.addAll(roles.getOrDefault(word.toString(), Set.of())));
        return held;
    }

    Optional<String> findName(Map<String, Object> claims) {
        return find(claims, name).map(Object::toString);
    }

    private static Optional<Object> find(Map<?, ?> claims, String path) {
        Object whole = claims.get(path);
        int dot = path.indexOf('.');
        if (whole != null || dot < 0) {
            return Optional.ofNullable(whole);
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> within
                ? find(within, path.substring(dot + 1))
                : Optional.empty();
    }
}
