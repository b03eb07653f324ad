package org.muster.server.pages;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.muster.core.fact.View;
import org.muster.ledger.desk.Desk;
import org.muster.server.access.Role;

/** One request for a page: the operation's desk, what is known at the time looked at, the frame. */
record Visit(Desk desk, View view, Frame frame) {

    Visit with(Form form) {
        return new Visit(desk, view, frame.with(form));
    }

    Form form() {
        return frame.form();
    }

    Set<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> frame.reader().roles().contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Instant asOf() {
        return frame.moment().asOf();
    }

    /** The time typed into a field, or now when it was left empty. */
    Instant timeOrNow(String field) {
        String typed = form().value(field);
        return typed.isEmpty() ? desk.now() : Moment.parse(typed, frame.moment().zone());
    }
}
