package org.muster.core.cost;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something is not entered in the accounts. */
public enum CostRefusal implements RefusalCode {
    NOT_OPEN("CST-001", "Operation {0} has not been opened.", "Open the operation first."),
    NO_CLAIM_CURRENCY(
            "CST-002",
            "Nobody has said in which currency claims are made.",
            "Choose the currency of claims, then enter the amount."),
    UNKNOWN_CURRENCY(
            "CST-003",
            "{0} is not a currency in which anybody is paid.",
            "Write the three letters of ISO 4217, such as EUR."),
    NOT_POSITIVE(
            "CST-004",
            "The amount {0} cannot be entered; amounts are above zero.",
            "Write the amount without a sign; to take an entry back, withdraw it."),
    TOO_MANY_DECIMALS(
            "CST-005",
            "The amount {0} has {1} decimals, and amounts in {2} have {3}.",
            "Write it as the invoice has it."),
    TOO_LARGE(
            "CST-006",
            "The amount {0} has more than {1} digits before the decimal point.",
            "Look for a slip of the keys, and write the amount again."),
    RATE_MISSING(
            "CST-007",
            "The amount is in {0}, claims are made in {1}, and no rate was given.",
            "Give the day, and how many {1} one {0} was worth on it."),
    RATE_NOT_POSITIVE(
            "CST-008",
            "The rate {0} is not above zero.",
            "Give how many {2} one {1} was worth on that day."),
    RATE_OUT_OF_RANGE(
            "CST-009",
            "The rate {0} has more than {1} digits before or after the point.",
            "Round it to {1} digits."),
    RATE_TO_ANOTHER(
            "CST-010",
            "The rate leads to {0}, and claims are made in {1}.",
            "Give the rate to {1}."),
    RATE_NOT_NEEDED(
            "CST-011",
            "The amount is in {0}, as claims are, and a rate of {1} was given.",
            "Leave the rate and its day empty, or choose the currency of the invoice."),
    IN_THE_FUTURE(
            "CST-012",
            "{0} is yet to come.",
            "Give the day or time at which it was so, not later than now."),
    NO_SUCH_LEG("CST-013", "There is no leg {0}.", "Choose a leg, or the operation as a whole."),
    NO_BASIS(
            "CST-014",
            "Nothing says what the entry rests on.",
            "Give the number of the invoice, or the paper that says so."),
    SAME_CURRENCY(
            "CST-015", "Claims are made in {0} already.", "Choose another, or leave it as it is."),
    ENTRIES_STAND(
            "CST-016",
            "{0} entries stand with what they are worth in {1}.",
            "Withdraw them, choose the currency of claims, and enter them anew."),
    NO_SUCH_ENTRY(
            "CST-017",
            "There is no entry {0} in the accounts.",
            "Choose one from the page of costs."),
    WITHDRAWN_ALREADY(
            "CST-018", "The entry {0} was withdrawn by {1}.", "Enter it anew if it was right."),
    NO_REASON("CST-019", "Withdrawing an entry needs a reason.", "Write in one sentence why."),
    NO_DESTINATION("CST-020", "A fare needs the place that it leads to.", "Write the destination."),
    FROZEN_ALREADY(
            "CST-021",
            "The fare to {0} was frozen at {1} by {2}.",
            "Withdraw that entry with a reason if it was wrong, then freeze the right one.");

    private final RefusalText text;

    CostRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
