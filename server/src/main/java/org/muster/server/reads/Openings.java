package org.muster.server.reads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muster.core.fact.PersonId;
import org.springframework.stereotype.Component;

/**
 * How many persons each account opened one by one in the last hour, and how many rows of lists it
 * was shown, at this server since it started. Who opens very many is told to the crisis room; who
 * opens twice as many has to wait. The desks of a gate are not counted: there the person stands
 * before the operator.
 *
 * <p>Threads: any.
 */
@Component
public final class Openings {
    /** More than this in an hour are told to the room. */
    public static final int MANY = 200;

    /** More than this in an hour are not shown. */
    public static final int MOST = 400;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<Account, Recent> accounts = new HashMap<>();

    private record Account(String operation, String who) {}

    /**
     * What an account opened in the last hour.
     *
     * @param opened persons, each once
     * @param rows of lists and other pages, each time
     */
    public record Opened(String who, int opened, long rows) {}

    private record Rows(Instant at, int many) {}

    /** One account's last hour. */
    private static final class Recent {
        private final Map<PersonId, Instant> persons = new HashMap<>();
        private final Deque<Rows> rows = new ArrayDeque<>();

        void forgetBefore(Instant then) {
            persons.values().removeIf(at -> at.isBefore(then));
            while (!rows.isEmpty() && rows.getFirst().at().isBefore(then)) {
                rows.removeFirst();
            }
        }

        Opened opened(String who) {
            return new Opened(who, persons.size(), rows.stream().mapToLong(Rows::many).sum());
        }
    }

    synchronized void opened(String operation, String who, PersonId person, Instant now) {
        of(operation, who, now).persons.put(person, now);
    }

    synchronized void listed(String operation, String who, int many, Instant now) {
        of(operation, who, now).rows.addLast(new Rows(now, many));
    }

    /** How long this account has to wait before it may open this person; zero is not at all. */
    synchronized Duration waits(String operation, String who, PersonId person, Instant now) {
        Recent recent = accounts.get(new Account(operation, who));
        if (recent == null) {
            return Duration.ZERO;
        }
        recent.forgetBefore(now.minus(HOUR));
        if (recent.persons.size() < MOST || recent.persons.containsKey(person)) {
            return Duration.ZERO;
        }
        Instant first = recent.persons.values().stream().min(Comparator.naturalOrder()).orElse(now);
        return Duration.between(now, first.plus(HOUR)).plusMinutes(1);
    }

    /** Who opened more than {@link #MANY} in the last hour, the most first. */
    public synchronized List<Opened> listMany(String operation, Instant now) {
        return accounts.entrySet().stream()
                .filter(each -> each.getKey().operation().equals(operation))
                .map(each -> of(operation, each.getKey().who(), now).opened(each.getKey().who()))
                .filter(each -> each.opened() > MANY)
                .sorted(
                        Comparator.comparingInt(Opened::opened)
                                .reversed()
                                .thenComparing(Opened::who))
                .toList();
    }

    private Recent of(String operation, String who, Instant now) {
        Recent recent = accounts.get(new Account(operation, who));
        if (recent == null) {
            recent = new Recent();
            accounts.put(new Account(operation, who), recent);
        }
        recent.forgetBefore(now.minus(HOUR));
        return recent;
    }
}
