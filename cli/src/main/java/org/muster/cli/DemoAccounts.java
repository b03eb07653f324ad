package org.muster.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.muster.server.access.AccountChange;
import org.muster.server.access.Role;
import org.muster.server.access.UserAccounts;

/** One account for each part in the demo, so that what needs two people can be tried by one. */
final class DemoAccounts {
    private static final Map<String, Role> PARTS = parts();

    private DemoAccounts() {}

    /** Makes them, and gives their passwords by name. */
    static Map<String, String> make(UserAccounts accounts) {
        Map<String, String> passwords = new LinkedHashMap<>();
        PARTS.forEach((name, role) -> passwords.put(name, make(accounts, name, role)));
        return passwords;
    }

    private static String make(UserAccounts accounts, String name, Role role) {
        return switch (accounts.create(name, "", Set.of(role))) {
            case AccountChange.Saved saved -> saved.password();
            case AccountChange.Refused refused ->
                    throw new IllegalStateException(refused.reasons().getFirst().sentence());
        };
    }

    private static Map<String, Role> parts() {
        Map<String, Role> parts = new LinkedHashMap<>();
        parts.put("consular.officer", Role.CONSULAR_OFFICER);
        parts.put("gate.operator", Role.GATE_OPERATOR);
        parts.put("planner", Role.PLANNER);
        parts.put("press.officer", Role.PRESS);
        parts.put("duty.officer", Role.DUTY_OFFICER);
        parts.put("warden", Role.WARDEN);
        parts.put("auditor", Role.AUDITOR);
        return parts;
    }
}
