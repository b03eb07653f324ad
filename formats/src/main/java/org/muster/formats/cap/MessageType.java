package org.muster.formats.cap;

/** What an alert does (3.2.1). */
public enum MessageType implements CapWord {
    ALERT("Alert"),
    UPDATE("Update"),
    CANCEL("Cancel"),
    ACK("Ack"),
    ERROR("Error");

    private final String word;

    MessageType(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
