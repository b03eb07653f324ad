package org.muster.core.citizen;

import static org.muster.core.citizen.CitizenRefusal.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.account.Accounts;
import org.muster.core.campaign.CampaignFact.LanguageChosen;
import org.muster.core.campaign.CampaignRules;
import org.muster.core.citizen.CitizenCommand.ChangeWish;
import org.muster.core.citizen.CitizenCommand.ConfirmSituation;
import org.muster.core.citizen.CitizenCommand.GiveContacts;
import org.muster.core.citizen.CitizenCommand.ReplacePin;
import org.muster.core.citizen.CitizenCommand.TellUs;
import org.muster.core.citizen.CitizenFact.FamilyTold;
import org.muster.core.citizen.CitizenFact.PinReplaced;
import org.muster.core.citizen.CitizenFact.SituationConfirmed;
import org.muster.core.citizen.CitizenFact.WishChanged;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterFact.DetailsCorrected;
import org.muster.core.register.RegisterFact.PresenceRecorded;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.Needs;
import org.muster.core.request.NewFamily;
import org.muster.core.request.PartyMember;
import org.muster.core.request.Request;
import org.muster.core.request.RequestFact.IntentDeclared;
import org.muster.core.request.RequestFact.NeedsRecorded;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.core.request.RequestFact.RequestWithdrawn;
import org.muster.core.request.RequestRules;

/** Decides what becomes of what families tell. */
public final class CitizenRules {
    private static final Note OF_OTHERS = new Note("said by others before, and not replaced");

    private CitizenRules() {}

    public static Decision decide(View view, CitizenCommand command, Context context) {
        return switch (command) {
            case TellUs tell -> tell(tell, context);
            case ChangeWish change ->
                    on(view, change.reference(), family -> change(view, family, change, context));
            case ConfirmSituation confirm ->
                    on(
                            view,
                            confirm.reference(),
                            family -> confirm(view, family, confirm, context));
            case GiveContacts give ->
                    on(view, give.reference(), family -> contacts(view, family, give));
            case ReplacePin replace ->
                    on(
                            view,
                            replace.reference(),
                            family ->
                                    Decision.accept(
                                            new PinReplaced(
                                                    family.reference(),
                                                    family.person(),
                                                    replace.pin())));
        };
    }

    private static Decision on(View view, RequestId reference, Function<Family, Decision> rule) {
        Optional<Family> family = Family.find(view, reference);
        return family.isEmpty()
                ? Decision.refuse(Refusal.of(NO_SUCH_FAMILY, "reference", reference))
                : rule.apply(family.get());
    }

    private static Decision tell(TellUs tell, Context context) {
        List<Refusal> reasons = RequestRules.refuseFamily(tell.family(), tell.consent(), context);
        if (!tell.language().isEmpty()) {
            CampaignRules.refuseLanguage(reasons, tell.language());
        }
        return Decision.of(reasons, () -> told(tell, context));
    }

    /** What the reference is of comes first: it is the answer that the family waits for. */
    private static List<Fact> told(TellUs tell, Context context) {
        RequestId reference = context.newRequest();
        NewFamily family = NewFamily.register(tell.family(), tell.source(), context);
        List<PersonId> members = family.members();
        List<Fact> facts = new ArrayList<>();
        if (tell.wish() == Wish.LEAVE) {
            facts.add(
                    new RequestMade(
                            reference,
                            members.getFirst(),
                            family.party(),
                            tell.consent(),
                            tell.source(),
                            tell.note()));
        }
        facts.add(
                new FamilyTold(
                        reference,
                        members.getFirst(),
                        members,
                        tell.wish(),
                        tell.consent(),
                        tell.source(),
                        tell.place(),
                        tell.company(),
                        tell.pin()));
        facts.addAll(family.facts());
        if (tell.wish() != Wish.LEAVE) {
            facts.addAll(needs(family));
        }
        addMeaning(facts, tell.wish(), members, tell.source(), tell.consent().given());
        if (!tell.language().isEmpty()) {
            facts.add(new LanguageChosen(members.getFirst(), tell.language()));
        }
        return facts;
    }

    /** Of those who ask for a seat the request says what they need. */
    private static List<NeedsRecorded> needs(NewFamily family) {
        return family.party().stream()
                .filter(member -> !member.needs().isEmpty())
                .map(member -> new NeedsRecorded(member.person(), member.needs()))
                .toList();
    }

    /** Where somebody is who wants that, and what they declare by it. */
    private static void addMeaning(
            List<Fact> facts, Wish wish, List<PersonId> members, Source source, Instant at) {
        for (PersonId member : members) {
            facts.add(new PresenceRecorded(member, wish.presence(), at, source));
            wish.intent()
                    .ifPresent(intent -> facts.add(new IntentDeclared(member, intent, source, at)));
        }
    }

    /** Whoever is aboard is past wishing; the others of the family still want something. */
    private static Decision change(View view, Family family, ChangeWish change, Context context) {
        Optional<Request> open = family.findRequest(view).filter(request -> !request.withdrawn());
        List<PersonId> members = open.map(Request::members).orElseGet(family::members);
        List<PersonId> waiting = listOnGround(view, members);
        List<Refusal> reasons = new ArrayList<>();
        boolean withdrawn = family.wish() == Wish.LEAVE && open.isEmpty();
        if (change.wish() == family.wish() && !withdrawn) {
            reasons.add(Refusal.of(SAME_WISH, "wish"));
        }
        if (waiting.isEmpty()) {
            RequestRules.refuseAboard(reasons, view, "wish", members);
        }
        return Decision.of(reasons, () -> changed(view, family, change, waiting, context));
    }

    private static List<PersonId> listOnGround(View view, List<PersonId> members) {
        Accounts accounts = new Accounts(view);
        return members.stream().filter(one -> !accounts.get(one).state().isCarried()).toList();
    }

    private static List<Fact> changed(
            View view, Family family, ChangeWish change, List<PersonId> members, Context context) {
        List<Fact> facts = new ArrayList<>();
        if (change.wish() == Wish.LEAVE) {
            facts.add(asked(view, family, members, change.source(), context));
        } else if (family.findRequest(view).filter(open -> !open.withdrawn()).isPresent()) {
            facts.add(new RequestWithdrawn(family.reference(), members, context.now()));
        }
        facts.add(
                new WishChanged(
                        family.reference(),
                        family.person(),
                        members,
                        change.wish(),
                        context.now()));
        addMeaning(facts, change.wish(), members, change.source(), context.now());
        return facts;
    }

    /** They consented to the same words when they first told of themselves; they ask now. */
    private static RequestMade asked(
            View view, Family family, List<PersonId> members, Source source, Context context) {
        Consent first = family.told().consent();
        Optional<Request> before = family.findRequest(view);
        return new RequestMade(
                family.reference(),
                family.person(),
                members.stream()
                        .map(person ->
                                new PartyMember(
                                        person,
                                        before.map(asked -> Needs.of(view, person, asked))
                                                .orElseGet(() -> Needs.of(view, person))))
                        .toList(),
                new Consent(first.wording(), context.now(), first.way()),
                source,
                Note.NONE);
    }

    private static Decision confirm(
            View view, Family family, ConfirmSituation confirm, Context context) {
        Accounts accounts = new Accounts(view);
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new SituationConfirmed(
                        family.reference(), family.person(), confirm.place(), context.now()));
        // who has gone another way since is not called back by what the others confirm
        for (PersonId member : family.members()) {
            if (family.wish().fits(accounts.get(member).state())) {
                facts.add(
                        new PresenceRecorded(
                                member, family.wish().presence(), context.now(), confirm.source()));
            }
        }
        return Decision.of(List.of(), () -> facts);
    }

    /** What others said of how to reach them is not theirs to replace. */
    private static Decision contacts(View view, Family family, GiveContacts give) {
        if (give.contacts().isEmpty()) {
            return Decision.refuse(Refusal.of(NO_CONTACT, "contacts"));
        }
        Details known = Person.get(view, family.person()).details();
        List<ContactPoint> others = new ArrayList<>(known.contacts());
        others.removeAll(family.contacts(view));
        others.removeAll(give.contacts());
        List<Fact> facts = new ArrayList<>();
        facts.add(contacts(family, known, give.contacts(), Family.OWN_WORDS));
        if (!others.isEmpty()) {
            List<ContactPoint> all = new ArrayList<>(give.contacts());
            all.addAll(others);
            facts.add(contacts(family, known, all, OF_OTHERS));
        }
        return Decision.of(List.of(), () -> facts);
    }

    private static DetailsCorrected contacts(
            Family family, Details known, List<ContactPoint> contacts, Note reason) {
        return new DetailsCorrected(
                family.person(), Details.ofName(known.name()).withContacts(contacts), reason);
    }
}
