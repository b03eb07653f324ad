package org.muster.testkit;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.muster.core.account.AccountState;
import org.muster.core.fact.Command;
import org.muster.core.fact.PersonId;
import org.muster.core.register.ContactOutcome;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Detail;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.Photo;
import org.muster.core.register.Photos;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.CorrectDetails;
import org.muster.core.register.RegisterCommand.JoinHousehold;
import org.muster.core.register.RegisterCommand.LeaveHousehold;
import org.muster.core.register.RegisterCommand.RecordContact;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.core.register.RegisterCommand.RecordPresence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterCommand.TakePhoto;
import org.muster.core.register.RegisterCommand.WithdrawDeath;
import org.muster.core.register.RegisterCommand.WithdrawPhoto;

/** Commands about sight.persons(). */
final class PeopleDraws extends Draw {

    PeopleDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::register,
                this::correct,
                this::presence,
                this::contact,
                this::join,
                this::leaveHousehold,
                this::death,
                this::withdrawDeath);
    }

    private Command register() {
        return new RegisterPersons(
                source(),
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(i -> new NewPerson(details(), any(Presence.values())))
                        .toList());
    }

    private Command correct() {
        return new CorrectDetails(
                anybody(),
                details(),
                random.nextInt(3) > 0 ? List.of() : List.of(any(Detail.values())),
                note());
    }

    private Command presence() {
        Instant observed = sight.now().minusSeconds(random.nextInt(100_000));
        return new RecordPresence(few(person -> true), any(Presence.values()), observed, source());
    }

    private Command contact() {
        PersonId person = anybody();
        ContactPoint.Channel channel = any(ContactPoint.Channel.values());
        ContactOutcome outcome = any(ContactOutcome.values());
        return channel == ContactPoint.Channel.IN_PERSON && outcome == ContactOutcome.REACHED
                ? photo(person)
                : new RecordContact(person, channel, outcome, sight.now(), Note.NONE);
    }

    private Command join() {
        return new JoinHousehold(few(person -> true));
    }

    private Command leaveHousehold() {
        PersonId person =
                somebody(
                        id -> Person.find(sight.view(), id).flatMap(Person::household).isPresent());
        return new LeaveHousehold(person, household(person), note());
    }

    private Command death() {
        return random.nextInt(4) > 0 ? contact() : new RecordDeath(anybody(), source(), Note.NONE);
    }

    /** Rare, so that the draws of other work stay as frequent as they are. */
    private Command photo(PersonId person) {
        PersonId shown = somebody(id -> Photos.find(sight.view(), id).isPresent());
        return random.nextBoolean() && Photos.find(sight.view(), shown).isPresent()
                ? new WithdrawPhoto(shown, new Note("of somebody else"))
                : new TakePhoto(person, Photo.of(jpeg(person)));
    }

    /** What begins and ends like a JPEG; what is between nobody looks at. */
    private static byte[] jpeg(PersonId person) {
        return java.nio.ByteBuffer.allocate(12)
                .putShort((short) 0xffd8)
                .putLong(person.value())
                .putShort((short) 0xffd9)
                .array();
    }

    private Command withdrawDeath() {
        return new WithdrawDeath(somebody(id -> is(id, AccountState.DEAD)), note());
    }
}
