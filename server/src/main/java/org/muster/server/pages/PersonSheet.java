package org.muster.server.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.account.Account;
import org.muster.core.account.Accounts;
import org.muster.core.cell.Cell;
import org.muster.core.cell.Cells;
import org.muster.core.citizen.CitizenFact.FamilyTold;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.erasure.Erasure;
import org.muster.core.estimate.PresenceNow;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.gate.Bands;
import org.muster.core.listing.Listings;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Leg;
import org.muster.core.register.Details;
import org.muster.core.register.Household;
import org.muster.core.register.Person;
import org.muster.core.register.Photos;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.core.request.Request;
import org.muster.core.reveal.MaskedField;
import org.muster.core.station.StationFact.FormNoted;
import org.muster.server.access.AccessRules;
import org.muster.server.access.Masked;

/** Everything known of one person, and what proves it. */
public record PersonSheet(
        Person person,
        Account account,
        PresenceNow presence,
        Optional<Leg> leg,
        String band,
        List<Need> needs,
        List<FactLine> evidence,
        List<FactLine> history,
        Optional<HouseholdId> household,
        List<PeopleSheet.Row> members,
        Optional<Cell> cell,
        List<RequestId> requests,
        List<RequestId> told,
        List<ListedRow> listed,
        List<FoundOnes> doubles,
        List<Enquiry> enquiries,
        boolean photo,
        boolean erased,
        Set<MaskedField> hidden,
        Set<MaskedField> covered) {

    /** Who they are, with what the reader does not see covered. */
    public Details details() {
        return Masked.copy(person.details(), hidden);
    }

    /** Whether there is a photo that the reader does not see. */
    public boolean photoHidden() {
        return covered.contains(MaskedField.PHOTO);
    }

    /** Whether they are aboard a leg that leads out of the country. */
    public boolean aboardOut() {
        return leg.filter(one -> one.plan().leads() == Leads.OUT)
                .filter(one -> one.aboard().containsKey(person.id()))
                .isPresent();
    }

    /** The person's sheet; empty while nobody has registered them. */
    static Optional<PersonSheet> find(View view, PersonId id, Frame frame) {
        Accounts accounts = new Accounts(view);
        return accounts.find(id).map(account -> of(view, accounts, account, frame));
    }

    private static PersonSheet of(View view, Accounts accounts, Account account, Frame frame) {
        Person person = Person.get(view, account.person());
        FactWords words = new FactWords(view, frame);
        return new PersonSheet(
                person,
                account,
                PresenceNow.find(
                                view,
                                frame.operation().id(),
                                person.id(),
                                accounts,
                                frame.moment().asOf(),
                                frame.moment().zone())
                        .orElseThrow(),
                account.leg().flatMap(accounts::findLeg),
                Bands.findOf(view, person.id()).map(Object::toString).orElse(""),
                Needs.of(view, person.id()),
                words.lines(account.evidence()),
                words.lines(readable(view, person.id(), frame).reversed()),
                person.household(),
                person.household()
                        .map(household -> members(view, accounts, household))
                        .orElse(List.of()),
                Cells.cellOf(view, person.id()).flatMap(cell -> Cell.find(view, cell)),
                Request.listOpen(view, person.id()).stream().map(Request::id).toList(),
                told(view, person.id()),
                ListedRow.listAll(view, Listings.of(view, person.id()), person.details(), frame),
                FoundOnes.listAll(view, person.id(), frame),
                Enquiry.listOf(view, person.id()).stream()
                        .filter(one -> one.findLinked(person.id()).isPresent())
                        .toList(),
                Photos.find(view, person.id()).isPresent(),
                Erasure.findDone(view, person.id()).isPresent(),
                frame.hides(view, person.id()),
                covered(view, person, frame));
    }

    /** What is known of them and not shown to the reader. */
    private static Set<MaskedField> covered(View view, Person person, Frame frame) {
        Set<MaskedField> covered = EnumSet.noneOf(MaskedField.class);
        for (MaskedField field : frame.hides(view, person.id())) {
            boolean known =
                    switch (field) {
                        case PAPERS -> !person.details().documents().isEmpty();
                        case CONTACTS ->
                                !person.details().contacts().isEmpty()
                                        || hasRelative(view, person.id());
                        case PHOTO -> Photos.find(view, person.id()).isPresent();
                    };
            if (known) {
                covered.add(field);
            }
        }
        return covered;
    }

    /** Whether a paper form said whom to call. */
    private static boolean hasRelative(View view, PersonId person) {
        return view.history(person).stream()
                .anyMatch(recorded ->
                        recorded.fact() instanceof FormNoted form
                                && !form.relative().text().isEmpty());
    }

    /** What the reader may read of what is known of somebody. */
    private static List<Recorded> readable(View view, PersonId person, Frame frame) {
        return view.history(person).stream()
                .filter(one -> AccessRules.mayRead(frame.reader().roles(), one.fact()))
                .toList();
    }

    /** Under what they told of their family themselves, and have a PIN for. */
    private static List<RequestId> told(View view, PersonId person) {
        return view.history(person).stream()
                .map(recorded -> recorded.fact())
                .filter(FamilyTold.class::isInstance)
                .map(fact -> (FamilyTold) fact)
                .filter(told -> view.one(told.person()).equals(person))
                .map(FamilyTold::reference)
                .distinct()
                .toList();
    }

    private static List<PeopleSheet.Row> members(
            View view, Accounts accounts, HouseholdId household) {
        return Household.of(view, household).members().stream()
                .flatMap(member -> accounts.find(member).stream())
                .map(account -> PeopleSheet.row(view, accounts, account))
                .toList();
    }
}
