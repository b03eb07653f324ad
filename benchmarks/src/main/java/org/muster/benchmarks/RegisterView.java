package org.muster.benchmarks;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.History;
import org.muster.core.fact.Operation;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.Subject;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;
import org.muster.core.sameness.Sameness;

/**
 * A register of very many persons that holds none of them: each is made anew when asked for. Any
 * thread may ask.
 */
record RegisterView(BigPersons people) implements View {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Source LIST = new Source(Source.Kind.CONSULAR_REGISTER, "list");
    private static final Operation NONE = new Operation();
    private static final UserId USER = new UserId("bench");

    /** Persons are numbered from 1 on. */
    static PersonId id(int i) {
        return new PersonId(i + 1L);
    }

    static int number(PersonId id) {
        return (int) (id.value() - 1);
    }

    @Override
    public History history(Subject subject) {
        if (!(subject instanceof PersonId id)) {
            return History.EMPTY;
        }
        int i = number(id);
        Operation one = new Operation();
        one.apply(
                new Recorded(
                        BigOperation.NODE,
                        i + 1L,
                        START.toEpochMilli() + i,
                        0,
                        USER,
                        new CommandId(i, 1),
                        new PersonRegistered(id, LIST, people.details(i))));
        return one.history(id);
    }

    @Override
    public History recorded(Subject subject) {
        return history(subject);
    }

    /** Nobody is anybody's double. */
    @Override
    public Sameness sameness() {
        return NONE.sameness();
    }

    @Override
    public View asOf(Stamp horizon, Instant moment) {
        return this;
    }

    @Override
    public Stream<Subject> subjects(Subject.Kind kind) {
        return kind == Subject.Kind.PERSON
                ? IntStream.range(0, people.size()).mapToObj(RegisterView::id)
                : Stream.empty();
    }

    @Override
    public Optional<Recorded> findCarriedOut(CommandId command) {
        return Optional.empty();
    }

    @Override
    public Instant moment() {
        return START;
    }
}
