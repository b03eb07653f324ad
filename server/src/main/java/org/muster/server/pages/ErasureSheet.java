package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.account.Account;
import org.muster.core.account.Accounts;
import org.muster.core.erasure.Erasure;
import org.muster.core.erasure.OthersWords;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.register.Person;
import org.muster.server.access.AccessRules;

/**
 * How it stands with the erasure of one person, and what may still name them afterwards.
 *
 * @param others what was said of them under other keys, of which the reader may read it
 * @param unseen how much more of it the reader may not read
 */
public record ErasureSheet(
        Person person,
        Account account,
        List<PersonId> references,
        Optional<Erasure> state,
        List<Words> others,
        int unseen) {

    /**
     * Something said by or for somebody else.
     *
     * @param key the reference that seals it
     * @param nobodys whether it can be erased together with the person
     */
    public record Words(FactLine line, PersonId key, boolean nobodys) {}

    static Optional<ErasureSheet> find(View view, PersonId id, Frame frame) {
        return new Accounts(view).find(id).map(account -> of(view, account, frame));
    }

    private static ErasureSheet of(View view, Account account, Frame frame) {
        PersonId person = account.person();
        List<PersonId> references = view.sameness().references(person);
        List<Recorded> others = OthersWords.of(view, references).facts();
        List<Recorded> readable =
                others.stream()
                        .filter(one -> AccessRules.mayRead(frame.reader().roles(), one.fact()))
                        .toList();
        FactWords words = new FactWords(view, frame);
        return new ErasureSheet(
                Person.get(view, person),
                account,
                references,
                stateOf(view, references),
                readable.stream()
                        .map(one ->
                                new Words(
                                        words.lines(List.of(one)).getFirst(),
                                        OthersWords.keyOf(one),
                                        OthersWords.isNobodys(view, one)))
                        .toList(),
                others.size() - readable.size());
    }

    /** What waits comes before what is done: of several references one may have joined later. */
    private static Optional<Erasure> stateOf(View view, List<PersonId> references) {
        List<Erasure> states =
                references.stream().flatMap(one -> Erasure.find(view, one).stream()).toList();
        boolean all = references.stream().allMatch(one -> Erasure.isErased(view, one));
        return states.stream().filter(state -> all == state instanceof Erasure.Done).findFirst();
    }

    /** The references of nobody whose words can go too, each once. */
    public Set<PersonId> nobodies() {
        Set<PersonId> nobodies = new java.util.LinkedHashSet<>();
        others.stream().filter(Words::nobodys).map(Words::key).forEach(nobodies::add);
        return nobodies;
    }

    /** What is asked for to be erased, where that waits. */
    public Optional<Erasure.Asked> findAsked() {
        return state.filter(Erasure.Asked.class::isInstance).map(Erasure.Asked.class::cast);
    }

    public Optional<Erasure.Done> findDone() {
        return state.filter(Erasure.Done.class::isInstance).map(Erasure.Done.class::cast);
    }
}
