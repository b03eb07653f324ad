package org.muster.server.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationState;
import org.muster.core.reveal.MaskedField;
import org.muster.ledger.desk.Desk;
import org.muster.server.access.Masks;
import org.muster.server.access.SignedIn;
import org.muster.server.host.Office;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.muster.server.reads.Seen;
import org.springframework.http.HttpStatus;

/** An operation as it was known at the time that was asked for, or is now. */
record Asked(Desk desk, OperationState state, View view, Instant asOf, boolean past) {

    static Asked of(Office office, String operation, @Nullable String time) {
        Desk desk = desk(office, operation);
        if (time == null) {
            Instant last = desk.horizon().instant();
            Instant now = last.isAfter(desk.now()) ? last : desk.now();
            return of(desk, desk.view(), now, false);
        }
        Instant asOf = parse(time);
        if (asOf.isAfter(desk.now()) && asOf.isAfter(desk.horizon().instant())) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    Refusal.of(WebRefusal.NOT_YET, "asOf", time, desk.now()));
        }
        Seen.asOf(asOf);
        return of(desk, desk.view(asOf), asOf, true);
    }

    static Desk desk(Office office, String operation) {
        try {
            return office.find(new OperationId(operation))
                    .orElseThrow(() -> noSuchOperation(operation));
        } catch (IllegalArgumentException e) {
            throw noSuchOperation(operation);
        }
    }

    static ProblemException noSuchOperation(String operation) {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                Refusal.of(WebRefusal.NO_SUCH_OPERATION, "operation", operation));
    }

    /** What somebody does not see of a person just now; of earlier times no reason opens it. */
    Set<MaskedField> hides(SignedIn who, PersonId person) {
        return past ? Masks.of(who.roles()) : Masks.of(who, view, person, desk.now());
    }

    Set<MaskedField> hides(SignedIn who, Fact fact) {
        return fact instanceof AboutPerson about
                ? hides(who, about.person())
                : Masks.of(who.roles());
    }

    ProblemException notFound(String what, Object reference) {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                Refusal.of(WebRefusal.NOT_FOUND, what, what, reference, asOf));
    }

    private static Asked of(Desk desk, View view, Instant asOf, boolean past) {
        OperationState state =
                OperationState.find(view, desk.operation())
                        .orElseThrow(() ->
                                new ProblemException(
                                        HttpStatus.NOT_FOUND,
                                        Refusal.of(
                                                WebRefusal.NOT_OPEN_THEN,
                                                "asOf",
                                                desk.operation(),
                                                asOf)));
        return new Asked(desk, state, view, asOf, past);
    }

    private static Instant parse(String time) {
        try {
            return Instant.parse(time);
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    Refusal.of(
                            WebRefusal.UNREADABLE,
                            "asOf",
                            "asOf",
                            time,
                            "it must be a time like 2023-08-02T10:00:00Z."));
        }
    }
}
