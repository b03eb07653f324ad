package org.muster.server.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page with one question.
 *
 * @param person whom it is about, from 1; 0 where it is about all
 */
record Step(Kind kind, int person) {
    /** Nobody has been seen with more; larger groups call. */
    static final int MOST_PEOPLE = 20;

    private static final Pattern ADDRESS = Pattern.compile("([a-z]+)(?:-(\\d{1,2}))?");

    /** What is asked. */
    enum Kind {
        WISH(false),
        WHO(true),
        PAPERS(true),
        NEEDS(true),
        MORE(false),
        PLACE(false),
        REACH(false);

        private final boolean ofPerson;

        Kind(boolean ofPerson) {
            this.ofPerson = ofPerson;
        }
    }

    static Optional<Step> parse(String address) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int person = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(parts.group(1)))
                .filter(kind -> kind.ofPerson == (person > 0) && person <= MOST_PEOPLE)
                .findFirst()
                .map(kind -> new Step(kind, person));
    }

    /** As the last part of its address has it. */
    String address() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return person == 0 ? name : name + "-" + person;
    }

    /** The name of a field of it. */
    String field(String name) {
        return person == 0 ? name : person + "." + name;
    }

    /** All pages in their order, as far as the answers tell them. */
    static List<Step> list(Answers answers) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Kind.WISH, 0));
        for (int person = 1; person <= answers.people(); person++) {
            steps.add(new Step(Kind.WHO, person));
            steps.add(new Step(Kind.PAPERS, person));
            steps.add(new Step(Kind.NEEDS, person));
        }
        steps.add(new Step(Kind.MORE, 0));
        steps.add(new Step(Kind.PLACE, 0));
        steps.add(new Step(Kind.REACH, 0));
        return steps;
    }

    /** The first that was not answered yet; empty where all were. */
    static Optional<Step> findOpen(Answers answers) {
        return list(answers).stream().filter(step -> !step.isAnswered(answers)).findFirst();
    }

    /** The one before it, to go back to; empty for the first. */
    Optional<Step> before(Answers answers) {
        List<Step> all = list(answers);
        int at = all.indexOf(this);
        return at > 0 ? Optional.of(all.get(at - 1)) : Optional.empty();
    }

    boolean isAnswered(Answers answers) {
        return Field.listOf(this).stream().anyMatch(field -> answers.has(field.name()));
    }

    /** Whether it can be asked by now: no person is skipped. */
    boolean isReached(Answers answers) {
        return list(answers).contains(this);
    }
}
