package org.muster.formats.cap;

/**
 * The words of an info.
 *
 * @param senderName who says it, for people
 * @param web where more stands
 */
public record InfoTexts(
        String senderName,
        String headline,
        String description,
        String instruction,
        String web,
        String contact) {}
