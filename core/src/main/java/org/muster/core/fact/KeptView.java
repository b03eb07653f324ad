package org.muster.core.fact;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.muster.core.sameness.Sameness;

/**
 * A view over histories as they were recorded, in which persons found to be one are one: their
 * histories are read as one, and every fact that names one of them names the same reference. What
 * was recorded is never touched, so that a finding can be taken back with nothing lost.
 */
abstract sealed class KeptView implements View permits Operation, PastView, Draft {
    private final Samenesses samenesses;
    private volatile Samenesses.@Nullable Read read;

    KeptView(Samenesses samenesses) {
        this.samenesses = samenesses;
    }

    /** The subject's facts as they were recorded, under this very reference. */
    abstract History kept(Subject subject);

    /** The subjects of a kind as they were recorded. */
    abstract Stream<Subject> keptSubjects(Subject.Kind kind);

    final Samenesses samenesses() {
        return samenesses;
    }

    @Override
    public final Sameness sameness() {
        History now = kept(WhoIsWho.RECORD);
        if (now.isEmpty()) {
            return Sameness.NONE;
        }
        Samenesses.Read known = read;
        if (known == null || !known.isOf(now)) {
            known = samenesses.read(now);
            read = known;
        }
        return known.sameness();
    }

    /** What was read of who is who holds the words of those who found it. */
    final void forgetSameness() {
        samenesses.forget();
        read = null;
    }

    @Override
    public final History recorded(Subject subject) {
        return kept(subject);
    }

    @Override
    public final History history(Subject subject) {
        Sameness same = sameness();
        if (same.joinsNobody()) {
            return kept(subject);
        }
        return switch (subject) {
            case PersonId person -> ofPerson(same, person);
            case WhoIsWho record -> kept(record);
            default -> kept(subject).mapped(same::named);
        };
    }

    private History ofPerson(Sameness same, PersonId person) {
        List<PersonId> references = same.references(person);
        History history = kept(references.getFirst());
        for (PersonId other : references.subList(1, references.size())) {
            history = history.joined(kept(other));
        }
        return history.mapped(same::named);
    }

    @Override
    public final Stream<Subject> subjects(Subject.Kind kind) {
        Stream<Subject> subjects = keptSubjects(kind);
        Sameness same = kind == Subject.Kind.PERSON ? sameness() : Sameness.NONE;
        return same.joinsNobody()
                ? subjects
                : subjects.filter(subject -> subject.equals(same.one((PersonId) subject)));
    }

    @Override
    public final View asOf(Stamp horizon, Instant moment) {
        return new PastView(this, horizon, moment);
    }
}
