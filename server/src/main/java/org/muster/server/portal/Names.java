package org.muster.server.portal;

import java.util.List;
import java.util.stream.IntStream;

/** What the persons of a family are called while it is told of them. */
final class Names {
    private Names() {}

    static List<String> list(Answers answers) {
        return IntStream.rangeClosed(1, answers.people())
                .mapToObj(person -> name(answers, person))
                .toList();
    }

    static String name(Answers answers, int person) {
        return (answers.get(person + ".given") + " " + answers.get(person + ".family")).strip();
    }
}
