package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A page outside any operation. */
public record PlainPage(Words words, Form form, String csrf, Reader reader) implements FormPage {

    static PlainPage of(HttpServletRequest request, HttpServletResponse response) {
        return new PlainPage(
                VisitResolver.words(request, response),
                Form.of(request.getParameterMap()),
                VisitResolver.csrf(request),
                Reader.now());
    }

    /** The same with something wrong on its form. */
    PlainPage wrong(String field, String sentence) {
        return with(form.with(new Problem("", field, sentence, word("problem.sendAgain"))));
    }

    PlainPage with(Form other) {
        return new PlainPage(words, other, csrf, reader);
    }
}
