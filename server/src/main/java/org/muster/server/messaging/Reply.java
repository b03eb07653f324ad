package org.muster.server.messaging;

/**
 * What somebody wrote to us.
 *
 * @param from as the network gave it: mostly a number without plus, sometimes a name
 * @param to which of our numbers it was sent to
 * @param whole whether all of its parts came; where one did not, {@code […]} stands in its place
 */
public record Reply(String from, String to, String text, boolean whole) implements Incoming {

    /** Without who wrote what. */
    @Override
    public String toString() {
        return "Reply[" + text.length() + " signs, " + (whole ? "whole" : "in part") + "]";
    }
}
