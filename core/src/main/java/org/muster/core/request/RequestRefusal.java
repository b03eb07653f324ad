package org.muster.core.request;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a command about a request can be refused. */
public enum RequestRefusal implements RefusalCode {
    NO_SUCH_REQUEST(
            "REQ-001", "There is no request {0}.", "Check the reference, letter by letter."),
    NO_CONSENT(
            "REQ-002",
            "The request carries no consent.",
            "Ask whether they wish to leave of their own will, and keep the answer."),
    WITHDRAWN(
            "REQ-003",
            "Request {0} has been withdrawn.",
            "Make a new request if they changed their mind."),
    NOT_IN_PARTY(
            "REQ-004",
            "Person {0} is not in the party of request {1}.",
            "Open the request to see who is in it."),
    ALREADY_CARRIED(
            "REQ-005",
            "Person {0} is {1} and cannot be part of this.",
            "Off-load them first, or leave them out."),
    NO_OFFER(
            "REQ-006",
            "Request {0} has no open offer on leg {1}.",
            "Offer a seat first, or choose the leg that was offered."),
    OFFER_IN_THE_PAST(
            "REQ-007",
            "The offer would expire at {0}, which is not later than now.",
            "Give a later time."),
    LEG_NOT_OPEN(
            "REQ-008",
            "Leg {0} is {1} and takes no more offers.",
            "Choose a leg that is planned or boarding."),
    ALREADY_ASKED(
            "REQ-009",
            "Person {0} is already in request {1}.",
            "Open that request, or withdraw it first."),
    IN_THE_FUTURE(
            "REQ-010",
            "{0} lies in the future: {1}.",
            "Give the time at which it happened, not later than now."),
    OFFER_EXPIRED(
            "REQ-011",
            "The offer on leg {1} to request {0} expired at {2}; it is now {3}.",
            "Ask for a new offer: make it on this leg or another, and answer that one."),
    OFFER_CLOSED(
            "REQ-012",
            "The offer on leg {1} to request {0} is void, because the leg is {2}.",
            "Ask for a new offer on a leg that is planned or boarding."),
    CONSENT_TOO_OLD(
            "REQ-013",
            "Person {0} said otherwise at {2}, after the consent of {1}.",
            "Ask them again, and give the time of their new consent."),
    HAS_OFFER(
            "REQ-014",
            "Request {0} has been offered seats on leg {1} already.",
            "Wait for the answer, or offer seats from the leg’s page if they are to travel otherwise."),
    OFFERS_CHANGED(
            "REQ-015",
            "Leg {0} has had {1} offers and not {2}: others were made in the meantime.",
            "Look again who is to be called now."),
    TOO_FAR(
            "REQ-016",
            "The way to leg {0} takes {1} minutes, and they are to be there by {2}.",
            "Call those who are nearer, or set the leg’s travel time if it takes them less."),
    NO_SUCH_LIST("REQ-017", "List {0} has not been taken in.", "Take it in first, all of it."),
    SAYS_NO_WISH(
            "REQ-018",
            "List {0} is a consular register, which says of nobody that they want to leave.",
            "Ask them: write to them, or call."),
    NOBODY_LEFT(
            "REQ-019",
            "Nobody of list {0} can be asked for: they asked already, are aboard, or said otherwise.",
            "Look at them one by one where that cannot be."),
    NOBODY_DRAWN_DOWN(
            "REQ-020",
            "Nobody of the drawdown list of {0} can be asked for: they asked already, are aboard, or said otherwise.",
            "Look at the staff list: who is not essential is on the drawdown list, with their household.");

    private final RefusalText text;

    RequestRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
