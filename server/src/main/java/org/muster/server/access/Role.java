package org.muster.server.access;

/** What an account is for. One account can have several. */
public enum Role {
    /** Makes accounts, and may do what the others do; what needs two people still needs two. */
    ADMINISTRATOR,
    DUTY_OFFICER,
    CONSULAR_OFFICER,
    GATE_OPERATOR,
    PLANNER,
    PRESS,
    /** Volunteers at the telephone: they note down calls, and read nothing of anybody. */
    CALL_DESK,
    /** Volunteers who look after a cell: they see the list of their own cell, and nothing else. */
    WARDEN,
    /** Reads who saw whom and who was refused what: references, never names; changes nothing. */
    AUDITOR,
    /**
     * Of another state, which the account names: counts of that state's nationals, and the names of
     * those who agreed to it or stand on that state's own list. Nothing else.
     */
    LIAISON;

    /** The name that Spring Security knows it by. */
    String authority() {
        return "ROLE_" + name();
    }
}
