package org.muster.server.problem;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why a request can be refused before any rule of the domain is asked. */
public enum WebRefusal implements RefusalCode {
    SIGN_IN(
            "WEB-001",
            "This address needs an account.",
            "Send the account's name and password with the request, or sign in first."),
    NOT_ALLOWED(
            "WEB-002",
            "Your account may not use {0}.",
            "Ask an administrator for the role that this needs."),
    NO_SUCH_ADDRESS(
            "WEB-003",
            "There is nothing at {0}.",
            "Check the address; /api/openapi lists them all."),
    WRONG_METHOD(
            "WEB-004",
            "{0} cannot be used at {1}.",
            "See /api/openapi for what this address takes."),
    NOT_JSON(
            "WEB-005",
            "The body cannot be read as JSON: {0}.",
            "Send one JSON object with Content-Type: application/json."),
    UNREADABLE(
            "WEB-006",
            "The field {0} has the value '{1}', which cannot be read: {2}",
            "Correct the field {0} and send again."),
    MISSING("WEB-007", "The field {0} is missing.", "Add it and send again; {1}"),
    UNKNOWN_FIELD("WEB-008", "There is no field {0} here.", "Remove it, or use one of: {1}."),
    UNKNOWN_TYPE(
            "WEB-009",
            "There is no command of type '{0}'.",
            "Use one of the types that /api/commands lists{1}."),
    NO_SUCH_OPERATION(
            "WEB-010",
            "There is no operation {0} on this server.",
            "See /api/operations for those that there are."),
    NOT_OPEN_THEN(
            "WEB-011", "The operation {0} had not been opened at {1}.", "Ask for a later time."),
    NOT_FOUND(
            "WEB-012", "There is no {0} {1} as known at {2}.", "Check the reference, or the time."),
    NOT_YET(
            "WEB-013",
            "The time {0} lies in the future; it is now {1}.",
            "Ask for a time that has passed, or leave asOf out for now."),
    OTHER_OPERATION(
            "WEB-014",
            "The command names the operation {0}, the address {1}.",
            "Make them the same, or leave the field out."),
    LEDGER_UNAVAILABLE(
            "WEB-015",
            "{0}",
            "Nothing was stored: send the same command again, with the same id, after a moment."),
    FAULT(
            "WEB-016",
            "The server met a fault of its own, noted in its log as {0}.",
            "Try again; if it stays, tell whoever runs the server that number."),
    NOT_ACCEPTED("WEB-017", "The request was not accepted: {0}.", "Correct it and send again."),
    WRONG_TYPE(
            "WEB-018",
            "The body is {0}; this address takes application/json.",
            "Send JSON with Content-Type: application/json."),
    FORM_TOO_OLD(
            "WEB-019",
            "The page with this form was opened before you last signed in or out, so nothing was stored.",
            "Go back, load the page again and send the form once more."),
    INDEXING(
            "WEB-020",
            "The index of persons is being made after a start; {0} % are in it.",
            "Search again in a few seconds; a person is found by reference already."),
    NODE_NOT_TRUSTED(
            "WEB-021",
            "The node {0} may not take part just now: it is unknown, was revoked, or its duty is over.",
            "Check its name; prolong its duty first where that is over."),
    BAD_PARCELS(
            "WEB-022",
            "The file was not taken: {0}.",
            "Save it again on the other machine, and send it whole."),
    PLANS_FULL(
            "WEB-023",
            "There are {0} alternatives already, which is as many as may be.",
            "Forget one of them on the plan board first."),
    PLAN_BREAKS_RULE(
            "WEB-024",
            "The plan breaks the rule {0}: {1}",
            "Make the plan again from what is known now, and adopt that; docs/plan-rules.md tells every rule."),
    PLAN_BREAKS_MORE(
            "WEB-025",
            "The plan breaks {0} rules more than the {1} that are told here.",
            "Make the plan again from what is known now, and adopt that."),
    PLANS_BUSY(
            "WEB-026",
            "A search for the alternative {0} is going on; one at a time is made.",
            "Wait until it has ended, or stop it."),
    CLAIM_ON_OURSELVES(
            "WEB-027",
            "{0} is the state that claims: its own nationals' share is claimed from nobody.",
            "Take the share from the table of all shares."),
    CLAIM_ON_NO_STATE(
            "WEB-028",
            "{0} is no state that a share can be claimed from.",
            "Find out the people's nationality, or take the share from the table of all shares."),
    CLAIM_WITHOUT_CURRENCY(
            "WEB-029",
            "Nothing can be claimed from {0} while nobody has said in which currency.",
            "Choose the currency of claims on the page of costs, and enter the costs."),
    TOO_LARGE(
            "WEB-030",
            "The body has {0} bytes, and at most {1} are taken here.",
            "Check that it is the file that was meant, or send it in parts."),
    TOO_MANY_PERSONS(
            "WEB-031",
            "Your account has opened {0} persons one by one within an hour, and no more may be.",
            "Wait {1} minutes; for many persons at once open a list, or ask a duty officer for it."),
    LOG_FULL(
            "WEB-032",
            "Who sees whom cannot be written down just now, so no persons are shown.",
            "Tell whoever runs the server: its disk or database must be put right first.");

    private final RefusalText text;

    WebRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
