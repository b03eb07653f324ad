package org.muster.server.pages;

import java.util.List;

/** A page that can hold a form: its words, what was typed, and the token that a form needs. */
public interface FormPage {
    Words words();

    Form form();

    String csrf();

    default String word(String key, Object... values) {
        return words().get(key, values);
    }

    default String word(Enum<?> constant) {
        return words().of(constant);
    }

    /** A state in the reader's language; the code itself where it has no name. */
    default String state(String code) {
        return code.isEmpty() ? word("unknown") : States.name(code, words());
    }

    /** The names of all states, for fields that help with typing. */
    default List<String> listStates() {
        return States.listNames(words());
    }
}
