package org.muster.server.pages;

import java.time.Instant;
import java.util.function.Function;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.ledger.desk.Desk;
import org.muster.server.access.Duty;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;

/** One request for a page: the operation's desk, what is known at the time looked at, the frame. */
record Visit(Desk desk, View view, Frame frame) {

    Visit with(Form form) {
        return new Visit(desk, view, frame.with(form));
    }

    /** The same with something wrong on its form. */
    Visit wrong(String field, String sentence) {
        return with(
                frame.form()
                        .with(new Problem("", field, sentence, frame.word("problem.sendAgain"))));
    }

    /** The same with a field that could not be read. */
    Visit wrong(Typed typed) {
        return wrong(typed.field(), typed.sentence(frame.words(), form().value(typed.field())));
    }

    Form form() {
        return frame.form();
    }

    /** Ends the request: what its address names is not known at the time looked at. */
    ProblemException notThere(String what, String reference) {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                Refusal.of(WebRefusal.NOT_FOUND, what, what, reference, frame.asOf()));
    }

    /** Reads a reference out of an address; one that cannot be read names nothing. */
    <T> T reference(String what, Function<String, T> reading, String typed) {
        try {
            return reading.apply(typed);
        } catch (IllegalArgumentException e) {
            throw notThere(what, typed);
        }
    }

    /** Ends the request unless the reader does this work: there is nothing here for others. */
    void need(Duty duty) {
        if (!duty.isOf(frame.reader().roles())) {
            throw notAllowed();
        }
    }

    /** Ends the request: this address is not for the reader. */
    ProblemException notAllowed() {
        return new ProblemException(
                HttpStatus.FORBIDDEN, Refusal.of(WebRefusal.NOT_ALLOWED, "", frame.path()));
    }

    /** Ends the request: the page's form has no such act. */
    ProblemException noSuchAct(String act) {
        return new ProblemException(
                HttpStatus.NOT_FOUND, Refusal.of(WebRefusal.NO_SUCH_ADDRESS, "", act));
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
