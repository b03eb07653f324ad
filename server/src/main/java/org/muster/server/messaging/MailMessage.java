package org.muster.server.messaging;

/** A message by mail, in plain text. */
public record MailMessage(OutgoingId id, MailAddress to, String subject, String text)
        implements Outgoing {

    private static final int LONGEST_SUBJECT = 200;

    public MailMessage {
        boolean control = subject.chars().anyMatch(Character::isISOControl);
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || control) {
            throw new IllegalArgumentException(
                    "subject of "
                            + subject.length()
                            + " signs must be one line of 1 to 200, without signs that steer");
        }
    }

    /** Without what is written, which is for its recipient alone. */
    @Override
    public String toString() {
        return "MailMessage[" + id + ", " + to + "]";
    }
}
