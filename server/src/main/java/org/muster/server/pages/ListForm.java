package org.muster.server.pages;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.register.Source;

/**
 * What is said of a list that is sent, beside its file. All that cannot be read is told at once.
 *
 * @param visit with everything that is wrong on its form
 */
record ListForm(Visit visit, Optional<Source> source, Optional<Instant> asOf) {

    static ListForm read(Visit visit, boolean withFile) {
        Visit told = withFile ? visit : visit.wrong("file", visit.frame().word("list.noFile"));
        Optional<Source> source = Optional.empty();
        try {
            Source.Kind kind = Choices.pick("kind", Source.Kind.class, visit.form());
            source = Optional.of(new Source(kind, visit.form().value("reference")));
        } catch (Typed e) {
            told = told.wrong(e);
        }
        Optional<Instant> asOf = Optional.empty();
        if (!visit.form().value("listAsOf").isEmpty()) {
            try {
                asOf = Optional.of(Typed.read("listAsOf", () -> visit.timeOrNow("listAsOf")));
            } catch (Typed e) {
                told = told.wrong(e);
            }
        }
        return new ListForm(told, source, asOf);
    }

    boolean isWrong() {
        return !visit.form().problems().isEmpty();
    }

    Source getSource() {
        return source.orElseThrow();
    }
}
