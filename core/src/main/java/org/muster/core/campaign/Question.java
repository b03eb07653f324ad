package org.muster.core.campaign;

/** What a campaign asks its readers to answer. */
public enum Question {
    /** Nothing; what they write all the same is read. */
    NOTHING,
    /** What they want: 1 leave, 2 stay, 3 are out already. */
    WISH,
    /** Whether they come: 1 yes, 2 no. */
    COMING
}
