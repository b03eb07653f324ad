package org.muster.server.access;

import org.muster.core.fact.RefusalCode;
import org.muster.core.fact.RefusalText;

/** Why something about accounts can be refused. */
public enum AccessRefusal implements RefusalCode {
    BAD_NAME(
            "ACC-001",
            "The account name '{0}' must be 2 to 40 of a-z, 0-9, dot and hyphen.",
            "Choose a name like a.moussa."),
    NAME_TAKEN("ACC-002", "There is an account {0} already.", "Choose another name."),
    NO_ROLE("ACC-003", "The account {0} has no role.", "Choose at least one of: {1}."),
    NO_SUCH_ACCOUNT("ACC-004", "There is no account {0}.", "Choose one from the list of accounts."),
    WEAK_PASSWORD(
            "ACC-005",
            "The password has {0} characters; at least {1}, and at most 72 bytes, are needed.",
            "Take a few words that nobody else would put together."),
    NOT_SAVED(
            "ACC-006",
            "The accounts could not be saved: {0}.",
            "Make room on the disk, check that the data folder is yours, and try again."),
    WRONG_CODE(
            "ACC-007",
            "The code does not fit, or was used already.",
            "Type the code that the app shows now, once; if none fits, set the phone's clock to"
                    + " automatic."),
    NO_ENROLMENT(
            "ACC-008",
            "No second step is being set up in this session.",
            "Begin again on the page of your account."),
    STEP_NEEDED(
            "ACC-009",
            "The account {0} needs a second step, which a program cannot take.",
            "Sign in on a page, or have the administrator make an account for programs alone."),
    TRIED_TOO_OFTEN(
            "ACC-010",
            "There were too many wrong tries; the next one is looked at in {0} seconds.",
            "Wait that long. Without the password or the code, ask an administrator."),
    STEPS_UNAVAILABLE(
            "ACC-011",
            "The second steps of signing in cannot be read or kept: {0}.",
            "Try again; if it stays, tell whoever runs the server."),
    STEP_REQUIRED(
            "ACC-012",
            "This server requires a second step of the account {0}.",
            "Set up another phone instead, which replaces this one."),
    NO_PASSKEY_HERE(
            "ACC-013",
            "Passkeys work at the public address of this server and at localhost, not at {0}.",
            "Open the page at one of these, or take a code of an app instead."),
    BAD_PASSKEY(
            "ACC-014",
            "The passkey does not fit, or its answer came too late.",
            "Try again. If it stays, sign in with password and code, or ask an administrator."),
    PROOF_NEEDED(
            "ACC-015",
            "It is more than ten minutes since you showed that it is you.",
            "Show it on the page of your account, then try again."),
    WRONG_PASSWORD(
            "ACC-016",
            "The password is wrong.",
            "Type the one that you sign in with now. Without it, ask an administrator."),
    LAST_ADMINISTRATOR(
            "ACC-017",
            "{0} is the last administrator; without one nobody could make accounts.",
            "Make another account an administrator first."),
    NOT_THE_SAME(
            "ACC-018", "The new password was typed in two different ways.", "Type the same twice."),
    OF_DIRECTORY(
            "ACC-019",
            "The account {0} signs in by the ministry's directory; password, second step, passkeys"
                    + " and roles are kept there.",
            "Change it in the directory."),
    LIAISON_OF_A_STATE(
            "ACC-020",
            "A liaison is that of one state, and has no other role.",
            "Write the state's code of three letters, and take away the other roles."),
    ADMINISTRATOR_EVERYWHERE(
            "ACC-021",
            "An administrator's account cannot be kept to some operations: it makes the others.",
            "Leave the operations empty, or take away that role.");

    private final RefusalText text;

    AccessRefusal(String code, String sentence, String wayOut) {
        text = new RefusalText(code, sentence, wayOut);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
