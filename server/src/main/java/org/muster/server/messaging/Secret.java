package org.muster.server.messaging;

/** A password or key, which shows itself only when asked by name. */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "Secret[***]";
    }
}
