package org.muster.core.enquiry;

/** What somebody who is looked for lets us tell. None of them includes another. */
public enum Telling {
    /** That they are safe, and nothing else. */
    SAFE,
    WHERE,
    /** How they can be reached. */
    CONTACT,
    /** That they are safe, on a board of families that anybody can read. */
    PUBLISH
}
