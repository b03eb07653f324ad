package org.muster.server.access.passkey;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The passkeys of this server's accounts.
 *
 * <p>Threads: any.
 */
@Component
public final class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HANDLE_BYTES = 32;
    private static final int LONGEST_LABEL = 40;

    private final PasskeyStore store;

    Passkeys(PasskeyStore store) {
        this.store = store;
    }

    /** What came of an answer. */
    public sealed interface Outcome {}

    /** It holds, so whoever answered is this account's owner. */
    public record Right(String account) implements Outcome {}

    /**
     * It does not hold.
     *
     * @param account whose passkey it names; empty where it names none that we know
     */
    public record Wrong(Optional<String> account) implements Outcome {}

    /** Made when the first answer comes: most starts see none. */
    private static final class Lazy {
        private static final PasskeyCheck CHECK = new PasskeyCheck();
    }

    /** An account's own, the oldest first. */
    public List<Passkey> list(String account) throws IOException {
        return of(store.read(), account);
    }

    public boolean has(String account) throws IOException {
        return !list(account).isEmpty();
    }

    /** The accounts that have one. */
    public Set<String> listAccounts() throws IOException {
        return store.read().stream().map(Passkey::account).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Passkey> of(List<Passkey> all, String account) {
        return all.stream()
                .filter(each -> each.account().equals(account))
                .sorted(Comparator.comparing(Passkey::made))
                .toList();
    }

    /** What a browser is asked in order to sign somebody in whose name nobody typed. */
    public static String ask(Challenge challenge, Site site) {
        return PasskeyOptions.showing(challenge, site, List.of());
    }

    /** The same of one account. */
    public String ask(String account, Challenge challenge, Site site) throws IOException {
        return PasskeyOptions.showing(challenge, site, at(site, list(account)));
    }

    /** What a browser is asked in order to make one. */
    public String askToMake(String account, String displayName, Challenge challenge, Site site)
            throws IOException {
        List<Passkey> there = at(site, list(account));
        return PasskeyOptions.making(
                challenge, site, handle(there, challenge), account, displayName, there);
    }

    private static List<Passkey> at(Site site, List<Passkey> passkeys) {
        return passkeys.stream().filter(each -> each.place().equals(site.host())).toList();
    }

    /** One for each account and place, so that a device does not list an account twice. */
    private static byte[] handle(List<Passkey> there, Challenge challenge) {
        return there.isEmpty() ? challenge.handle() : there.getFirst().handle();
    }

    static byte[] newHandle() {
        byte[] handle = new byte[HANDLE_BYTES];
        RANDOM.nextBytes(handle);
        return handle;
    }

    /**
     * Keeps the one that was made; false where the answer does not hold, or it is known already.
     */
    public boolean add(
            String account,
            String label,
            String answer,
            Challenge challenge,
            Site site,
            Instant now)
            throws IOException {
        byte[] handle = handle(at(site, list(account)), challenge);
        Passkey made;
        try {
            made = Lazy.CHECK.make(answer, challenge, site, account, cut(label), handle, now);
        } catch (RuntimeException e) {
            // whatever a browser sends, and whatever is wrong with it: it does not hold
            LOG.debug("a passkey was not taken", e);
            return false;
        }
        if (store.read().stream().anyMatch(each -> each.id().equals(made.id()))) {
            return false;
        }
        store.change(all -> with(all, made));
        return true;
    }

    private static List<Passkey> with(List<Passkey> all, Passkey one) {
        List<Passkey> changed = new ArrayList<>(all);
        changed.removeIf(each -> each.id().equals(one.id()));
        changed.add(one);
        return changed;
    }

    /** Whose passkey answered. */
    public Outcome check(String answer, Challenge challenge, Site site, Instant now)
            throws IOException {
        PasskeyCheck.Read read;
        try {
            read = Lazy.CHECK.read(answer);
        } catch (RuntimeException e) {
            LOG.debug("what came is no answer of a passkey", e);
            return new Wrong(Optional.empty());
        }
        Optional<Passkey> known = find(read.id());
        if (known.isEmpty()) {
            return new Wrong(Optional.empty());
        }
        String account = known.get().account();
        try {
            long counter = Lazy.CHECK.check(read, known.get(), challenge, site);
            store.change(all -> used(all, read.id(), counter, now));
            return new Right(account);
        } catch (RuntimeException e) {
            LOG.warn("a passkey of {} did not hold: {}", account, e.toString());
            return new Wrong(Optional.of(account));
        }
    }

    private Optional<Passkey> find(String id) throws IOException {
        return store.read().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static List<Passkey> used(List<Passkey> all, String id, long counter, Instant now) {
        return all.stream()
                .map(each -> each.id().equals(id) ? each.used(counter, now) : each)
                .toList();
    }

    public void rename(String account, String id, String label) throws IOException {
        store.change(all ->
                all.stream()
                        .map(each -> isIt(each, account, id) ? each.withLabel(cut(label)) : each)
                        .toList());
    }

    public void remove(String account, String id) throws IOException {
        store.change(all -> all.stream().filter(each -> !isIt(each, account, id)).toList());
    }

    /** For whoever lost them all. */
    public void removeAll(String account) throws IOException {
        store.change(all -> all.stream().filter(each -> !each.account().equals(account)).toList());
    }

    private static boolean isIt(Passkey passkey, String account, String id) {
        return passkey.account().equals(account) && passkey.id().equals(id);
    }

    private static String cut(String label) {
        String plain = label.strip().replaceAll("\\p{Cntrl}", " ");
        return plain.codePointCount(0, plain.length()) <= LONGEST_LABEL
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_LABEL));
    }
}
