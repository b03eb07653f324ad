package org.muster.core.request;

import static org.muster.core.request.RequestRefusal.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.account.Account;
import org.muster.core.account.Accounts;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.listing.ListState;
import org.muster.core.post.Drawdown;
import org.muster.core.post.Post;
import org.muster.core.post.PostRefusal;
import org.muster.core.register.Note;
import org.muster.core.register.RegisterRefusal;
import org.muster.core.register.RegisterRules;
import org.muster.core.register.Source;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.AskForDrawdown;
import org.muster.core.request.RequestCommand.AskForFamily;
import org.muster.core.request.RequestCommand.AskForList;
import org.muster.core.request.RequestCommand.CallParty;
import org.muster.core.request.RequestCommand.DeclareIntent;
import org.muster.core.request.RequestCommand.FamilyMember;
import org.muster.core.request.RequestCommand.MakeRequest;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.request.RequestCommand.RecordNeeds;
import org.muster.core.request.RequestCommand.SetOut;
import org.muster.core.request.RequestCommand.WithdrawRequest;
import org.muster.core.request.RequestFact.IntentDeclared;
import org.muster.core.request.RequestFact.NeedsRecorded;
import org.muster.core.request.RequestFact.PartySetOut;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.core.request.RequestFact.RequestWithdrawn;

/** Decides what becomes of commands about requests. */
public final class RequestRules {
    private RequestRules() {}

    public static Decision decide(View view, RequestCommand command, Context context) {
        return switch (command) {
            case MakeRequest make -> make(view, make, context);
            case AskForFamily ask -> ask(ask, context);
            case AskForList ask -> ask(view, ask, context);
            case AskForDrawdown ask -> ask(view, ask, context);
            case WithdrawRequest withdraw -> withdraw(view, withdraw, context);
            case DeclareIntent declare -> declare(view, declare, context);
            case RecordNeeds needs -> needs(view, needs);
            case OfferSeat offer -> OfferRules.offer(view, offer, context);
            case CallParty call -> OfferRules.call(view, call, context);
            case AnswerOffer answer -> OfferRules.answer(view, answer, context);
            case SetOut out -> setOut(view, out, context);
        };
    }

    private static Decision make(View view, MakeRequest make, Context context) {
        List<PersonId> members = make.party().stream().map(PartyMember::person).toList();
        List<Refusal> reasons = RegisterRules.refuseUnknown(view, "party", members);
        reasons.addAll(refuseUnknownRequester(view, make.requester(), members));
        refuseWithoutConsent(reasons, make.consent(), context);
        if (reasons.isEmpty()) {
            refuseAboard(reasons, view, "party", members);
            refuseAsked(reasons, view, members);
            refuseOldConsent(reasons, view, make.consent().given(), members);
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new RequestMade(
                                        context.newRequest(),
                                        make.requester(),
                                        make.party(),
                                        make.consent(),
                                        make.source(),
                                        make.note())));
    }

    private static List<Refusal> refuseUnknownRequester(
            View view, PersonId requester, List<PersonId> members) {
        return members.contains(requester)
                ? List.of()
                : RegisterRules.refuseUnknown(view, "requester", List.of(requester));
    }

    private static Decision ask(AskForFamily ask, Context context) {
        return Decision.of(
                refuseFamily(ask.family(), ask.consent(), context),
                () -> familyFacts(ask, context));
    }

    /** What speaks against taking in what a family tells of itself. */
    public static List<Refusal> refuseFamily(
            List<FamilyMember> family, Consent consent, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (family.isEmpty()) {
            reasons.add(Refusal.of(RegisterRefusal.NOBODY, "family"));
        }
        family.forEach(
                member -> RegisterRules.refuseFutureBirth(reasons, member.details(), context));
        refuseWithoutConsent(reasons, consent, context);
        return reasons;
    }

    /** The request comes first: its reference is the answer that the family waits for. */
    private static List<Fact> familyFacts(AskForFamily ask, Context context) {
        NewFamily family = NewFamily.register(ask.family(), ask.source(), context);
        List<Fact> facts = new ArrayList<>(family.facts());
        facts.addFirst(
                new RequestMade(
                        context.newRequest(),
                        family.members().getFirst(),
                        family.party(),
                        ask.consent(),
                        ask.source(),
                        ask.note()));
        return facts;
    }

    private static Decision ask(View view, AskForList ask, Context context) {
        Optional<ListState> list =
                ListState.find(view, ask.list()).filter(one -> one.ended().isPresent());
        if (list.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_LIST, "list", ask.list()));
        }
        Source source = list.get().plan().source();
        if (source.kind() == Source.Kind.CONSULAR_REGISTER) {
            return Decision.refuse(Refusal.of(SAYS_NO_WISH, "list", ask.list()));
        }
        List<Refusal> reasons = new ArrayList<>();
        refuseWithoutConsent(reasons, ask.consent(), context);
        ListParties parties = ListParties.of(view, ask.list(), ask.consent().given());
        if (parties.parties().isEmpty()) {
            reasons.add(Refusal.of(NOBODY_LEFT, "list", ask.list()));
        }
        return Decision.of(
                reasons, () -> made(parties, ask.consent(), source, ask.note(), context));
    }

    private static List<Fact> made(
            ListParties parties, Consent consent, Source source, Note note, Context context) {
        return List.copyOf(
                parties.parties().stream()
                        .map(party -> made(party, consent, source, note, context))
                        .toList());
    }

    private static RequestMade made(
            List<PersonId> party, Consent consent, Source source, Note note, Context context) {
        return new RequestMade(
                context.newRequest(),
                party.getFirst(),
                party.stream().map(member -> new PartyMember(member, List.of())).toList(),
                consent,
                source,
                note);
    }

    /** From then on they are asked for like everybody else. */
    private static Decision ask(View view, AskForDrawdown ask, Context context) {
        Optional<Post> post = Post.find(view, ask.post());
        if (post.isEmpty()) {
            return Decision.refuse(Refusal.of(PostRefusal.NO_SUCH_POST, "post", ask.post()));
        }
        String name = post.get().plan().name();
        List<Refusal> reasons = new ArrayList<>();
        refuseWithoutConsent(reasons, ask.consent(), context);
        List<PersonId> persons = Drawdown.of(view, ask.post()).listAsked(ask.families());
        ListParties parties = ListParties.of(view, persons, ask.consent().given());
        if (parties.parties().isEmpty()) {
            reasons.add(Refusal.of(NOBODY_DRAWN_DOWN, "post", name));
        }
        Source source = new Source(Source.Kind.STAFF, name);
        return Decision.of(
                reasons, () -> made(parties, ask.consent(), source, ask.note(), context));
    }

    private static Decision withdraw(View view, WithdrawRequest withdraw, Context context) {
        return onOpen(
                view,
                withdraw.request(),
                request -> {
                    List<PersonId> members =
                            withdraw.members().isEmpty() ? request.members() : withdraw.members();
                    List<Refusal> reasons = new ArrayList<>();
                    for (PersonId member : members) {
                        if (!request.members().contains(member)) {
                            reasons.add(Refusal.of(NOT_IN_PARTY, "members", member, request.id()));
                        }
                    }
                    refuseAboard(reasons, view, "members", members);
                    return Decision.of(
                            reasons,
                            () ->
                                    List.of(
                                            new RequestWithdrawn(
                                                    request.id(), members, context.now())));
                });
    }

    private static Decision declare(View view, DeclareIntent declare, Context context) {
        List<Refusal> reasons = RegisterRules.refuseUnknown(view, "persons", declare.persons());
        refuseFuture(reasons, declare.at(), context);
        refuseAboard(reasons, view, "persons", declare.persons());
        return Decision.of(
                reasons,
                () ->
                        List.copyOf(
                                declare.persons().stream()
                                        .map(person ->
                                                new IntentDeclared(
                                                        person,
                                                        declare.intent(),
                                                        declare.source(),
                                                        declare.at()))
                                        .toList()));
    }

    private static Decision needs(View view, RecordNeeds needs) {
        List<Refusal> reasons =
                RegisterRules.refuseUnknown(view, "person", List.of(needs.person()));
        return Decision.of(
                reasons, () -> List.of(new NeedsRecorded(needs.person(), needs.needs())));
    }

    private static Decision setOut(View view, SetOut out, Context context) {
        return onOpen(
                view,
                out.request(),
                request -> {
                    List<Refusal> reasons = new ArrayList<>();
                    refuseFuture(reasons, out.at(), context);
                    refuseAboard(reasons, view, "request", request.members());
                    return Decision.of(
                            reasons,
                            () ->
                                    List.of(
                                            new PartySetOut(
                                                    request.id(), request.members(), out.at())));
                });
    }

    public static Decision onOpen(View view, RequestId id, Function<Request, Decision> rule) {
        Optional<Request> request = Request.find(view, id);
        if (request.isEmpty()) {
            return Decision.refuse(Refusal.of(NO_SUCH_REQUEST, "request", id));
        }
        if (request.get().withdrawn()) {
            return Decision.refuse(Refusal.of(WITHDRAWN, "request", id));
        }
        return rule.apply(request.get());
    }

    /** A refusal for each who is on a leg, or was: nobody else says what they want now. */
    public static void refuseAboard(
            List<Refusal> reasons, View view, String field, List<PersonId> persons) {
        Accounts accounts = new Accounts(view);
        for (PersonId person : persons) {
            accounts.find(person)
                    .filter(account -> account.state().isCarried())
                    .map(Account::state)
                    .ifPresent(state ->
                            reasons.add(Refusal.of(ALREADY_CARRIED, field, person, state.word())));
        }
    }

    private static void refuseAsked(List<Refusal> reasons, View view, List<PersonId> members) {
        for (PersonId member : members) {
            Request.listOpen(view, member).stream()
                    .findFirst()
                    .ifPresent(open ->
                            reasons.add(Refusal.of(ALREADY_ASKED, "party", member, open.id())));
        }
    }

    private static void refuseWithoutConsent(
            List<Refusal> reasons, Consent consent, Context context) {
        if (consent.wording().isBlank()) {
            reasons.add(Refusal.of(NO_CONSENT, "consent"));
        }
        if (consent.given().isAfter(context.now())) {
            reasons.add(Refusal.of(IN_THE_FUTURE, "consent", "The consent", consent.given()));
        }
    }

    /** Consent is asked again from whoever withdrew, or declared something else, after it. */
    static void refuseOldConsent(
            List<Refusal> reasons, View view, Instant consent, List<PersonId> members) {
        for (PersonId member : members) {
            view.history(member).stream()
                    .filter(fact ->
                            fact.fact() instanceof IntentDeclared
                                    || fact.fact() instanceof RequestWithdrawn)
                    .map(Recorded::happened)
                    .max(Comparator.naturalOrder())
                    .filter(otherwise -> otherwise.isAfter(consent))
                    .ifPresent(otherwise ->
                            reasons.add(
                                    Refusal.of(
                                            CONSENT_TOO_OLD,
                                            "consent",
                                            member,
                                            consent,
                                            otherwise)));
        }
    }

    private static void refuseFuture(List<Refusal> reasons, Instant at, Context context) {
        if (at.isAfter(context.now())) {
            reasons.add(Refusal.of(IN_THE_FUTURE, "at", "at", at));
        }
    }
}
