package org.muster.core.plan;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why settings or a plan can be refused. */
public enum PlanRefusal implements RefusalCode {
    NOT_OPEN("PLN-001", "Operation {0} has not been opened.", "Open the operation first."),
    NOTHING_ENTERED(
            "PLN-002", "Nothing was entered and nothing dropped.", "Fill in at least one field."),
    NO_NAME("PLN-003", "Something of the kind {0} has no name.", "Give it a name of its own."),
    NAMED_TWICE(
            "PLN-004", "{0} was entered twice at once.", "Enter it once, or give it another name."),
    OUT_OF_RANGE(
            "PLN-005",
            "{1} of {0} cannot be {2}.",
            "Give a number that is not below {3}, or leave the field empty while it is not known."),
    NOT_KNOWN(
            "PLN-006",
            "{0} names {1}, which nobody entered.",
            "Enter that first, or write the name as it was entered."),
    NOT_THERE("PLN-007", "There is no {1} of the kind {0} to drop.", "Open the page again."),
    NO_BOOKINGS(
            "PLN-008", "The plan {0} books nobody on any leg.", "Adopt a plan that takes people."),
    BOOKED_TWICE(
            "PLN-009", "Request {0} is booked on two legs.", "Book each party on one leg only."),
    GONE(
            "PLN-010",
            "Request {0} is not open any more.",
            "Make the plan again from what is known now, then adopt that."),
    LEG_NOT_OPEN(
            "PLN-011",
            "The plan uses leg {0}, which is {1}.",
            "Make the plan again with legs that are planned or boarding."),
    LIMIT_PASSED(
            "PLN-012",
            "The plan puts {2} on leg {0}; its limit ({3}) is {1}.",
            "Make the plan again from what is known now, or enter more room for the leg."),
    LABEL_TWICE(
            "PLN-013", "Two legs of the plan are called {0}.", "Give each leg a name of its own."),
    NO_PLAN_NAME("PLN-014", "The plan has no name.", "Give it a name."),
    RIDES_NOWHERE(
            "PLN-015",
            "Request {0} rides on {1} and is booked on no leg.",
            "Book the party on a leg, or take it off the road."),
    NO_CHANCE(
            "PLN-016",
            "The chance that leg {0} is cleared cannot be {1} percent.",
            "Give a number from 1 to 100; cancel a leg that has no chance."),
    ESCORTS_UNNAMED(
            "PLN-017",
            "Road {0} has hours with escorts, and names none.",
            "Name the escorts, or leave the hours empty."),
    CABIN_UNNAMED("PLN-018", "A cabin of {0} has no name.", "Give each cabin a name of its own."),
    LEADS_NOWHERE(
            "PLN-019",
            "Road {0} leads from {1} to the same place.",
            "Name another place where it begins or ends."),
    BY_OWN_MEANS(
            "PLN-020",
            "People travel road {0} by their own means; {1} belongs to convoys.",
            "Say that people go by convoy, or leave that field empty."),
    WEIGHT_TOO_GREAT(
            "PLN-021",
            "The weight {1} of {0} is above {2}.",
            "Weights compare hours: give one from 0 to {2}.");

    private final RefusalText text;

    PlanRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
