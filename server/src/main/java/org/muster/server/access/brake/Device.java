package org.muster.server.access.brake;

import java.util.ArrayList;
import java.util.List;

/**
 * A browser that accounts have signed in from.
 *
 * @param accounts the latest last
 */
public record Device(String id, List<String> accounts) {
    private static final int MOST_ACCOUNTS = 12;

    public Device {
        accounts = List.copyOf(accounts);
    }

    Device with(String account) {
        List<String> all = new ArrayList<>(accounts);
        all.remove(account);
        all.add(account);
        return new Device(id, all.subList(Math.max(0, all.size() - MOST_ACCOUNTS), all.size()));
    }
}
