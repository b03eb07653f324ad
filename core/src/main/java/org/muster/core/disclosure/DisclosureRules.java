package org.muster.core.disclosure;

import static org.muster.core.disclosure.DisclosureRefusal.*;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.muster.core.disclosure.DisclosureCommand.AgreeDisclosure;
import org.muster.core.disclosure.DisclosureCommand.AttributeList;
import org.muster.core.disclosure.DisclosureCommand.EndDisclosure;
import org.muster.core.disclosure.DisclosureFact.DisclosureAgreed;
import org.muster.core.disclosure.DisclosureFact.DisclosureEnded;
import org.muster.core.disclosure.DisclosureFact.ListAttributed;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.listing.ListState;
import org.muster.core.register.Person;
import org.muster.core.station.Minors;

/** Decides of whom other states may be told by name. */
public final class DisclosureRules {
    private DisclosureRules() {}

    public static Decision decide(View view, DisclosureCommand command, Context context) {
        return switch (command) {
            case AgreeDisclosure agree -> agree(view, agree, context);
            case EndDisclosure end -> end(view, end, context);
            case AttributeList attribute -> attribute(view, attribute);
        };
    }

    private static Decision agree(View view, AgreeDisclosure agree, Context context) {
        List<Refusal> reasons = refuse(view, agree.person(), agree.at(), context);
        if (reasons.isEmpty()
                && agree.guardian().text().isEmpty()
                && isMinor(view, agree.person(), context.now())) {
            reasons.add(Refusal.of(GUARDIAN_NEEDED, "guardian", agree.person()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new DisclosureAgreed(
                                        agree.person(),
                                        agree.with(),
                                        agree.way(),
                                        agree.guardian(),
                                        agree.at())));
    }

    /** Also of whom only a list speaks: they say no. */
    private static Decision end(View view, EndDisclosure end, Context context) {
        List<Refusal> reasons = refuse(view, end.person(), end.at(), context);
        if (end.why().text().isEmpty()) {
            reasons.add(Refusal.of(NO_REASON, "why"));
        }
        return Decision.of(
                reasons,
                () -> List.of(new DisclosureEnded(end.person(), end.with(), end.why(), end.at())));
    }

    private static Decision attribute(View view, AttributeList attribute) {
        return ListState.findPlan(view, attribute.list()).isPresent()
                ? Decision.accept(new ListAttributed(attribute.list(), attribute.state()))
                : Decision.refuse(Refusal.of(NO_SUCH_LIST, "list", attribute.list()));
    }

    private static List<Refusal> refuse(View view, PersonId person, Instant at, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        if (Person.find(view, person).isEmpty()) {
            reasons.add(Refusal.of(NO_SUCH_PERSON, "person", person));
        }
        if (context.isAhead(at)) {
            reasons.add(Refusal.of(FROM_THE_FUTURE, "at", at));
        }
        return reasons;
    }

    private static boolean isMinor(View view, PersonId person, Instant now) {
        return Minors.isMinor(view, person, now.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
