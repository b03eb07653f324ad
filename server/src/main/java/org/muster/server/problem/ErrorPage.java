package org.muster.server.problem;

import java.util.Locale;

/** Shows people what went wrong. A bean of this type takes the place of the plain page. */
public interface ErrorPage {
    /** A whole page. {@code sentence} says what is wrong and {@code wayOut} what would help. */
    String html(int status, String sentence, String wayOut, Locale locale);
}
