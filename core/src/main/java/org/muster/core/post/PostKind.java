package org.muster.core.post;

/** What a post is. */
public enum PostKind {
    EMBASSY,
    CONSULATE,
    /** Somebody of the place who helps a state's nationals beside another work. */
    HONORARY_CONSUL,
    /** A liaison office, a delegation, a trade or aid office. */
    OFFICE
}
