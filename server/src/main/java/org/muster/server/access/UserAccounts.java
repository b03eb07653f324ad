package org.muster.server.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.muster.core.fact.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The accounts of this server, kept in a file of the data folder, or in the database that it shares
 * with other servers.
 *
 * <p>Threads: any; changes are made one after another.
 */
public final class UserAccounts {
    /** The account that a first start makes. */
    public static final String FIRST = "admin";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");
    private static final int SHORTEST = 12;

    /** What bcrypt reads of a password; it would forget the rest. */
    private static final int LONGEST_BYTES = 72;

    /** Without letters that look like others on paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final AccountStore store;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();
    private volatile Map<String, UserAccount> accounts;

    private UserAccounts(
            AccountStore store, Map<String, UserAccount> accounts, PasswordEncoder encoder) {
        this.store = store;
        this.accounts = accounts;
        this.encoder = encoder;
    }

    /** Reads the file; without one there are no accounts yet. */
    public static UserAccounts open(Path path) throws IOException {
        return open(path, new RememberingEncoder());
    }

    static UserAccounts open(Path path, PasswordEncoder encoder) throws IOException {
        AccountStore file = new AccountFile(path);
        return new UserAccounts(file, byName(file.read()), encoder);
    }

    /** Makes the file of a gate, whose accounts come with its ticket. */
    public static void make(Path path, List<UserAccount> accounts) throws IOException {
        new AccountFile(path).write(accounts);
    }

    /** Reads what servers share; the first of them brings the accounts of its file. */
    public static UserAccounts open(Path path, AccountStore shared) throws IOException {
        List<UserAccount> known = shared.read();
        if (known.isEmpty()) {
            known = new AccountFile(path).read();
            if (!known.isEmpty()) {
                shared.write(known);
            }
        }
        return new UserAccounts(shared, byName(known), new RememberingEncoder());
    }

    private static Map<String, UserAccount> byName(List<UserAccount> accounts) {
        Map<String, UserAccount> named = new TreeMap<>();
        accounts.forEach(account -> named.put(account.name(), account));
        return named;
    }

    /** What other servers changed is known within a second; without a database, what was known. */
    private Map<String, UserAccount> known() {
        if (store.isStale()) {
            refresh();
        }
        return accounts;
    }

    private synchronized void refresh() {
        try {
            if (store.isStale()) {
                accounts = byName(store.read());
            }
        } catch (IOException e) {
            // whoever could sign in a moment ago still can
        }
    }

    public List<UserAccount> list() {
        return known().values().stream().sorted(Comparator.comparing(UserAccount::name)).toList();
    }

    /** Those that can sign in where no directory is near, as at a gate. */
    public List<UserAccount> listOwn() {
        return list().stream().filter(account -> !account.isOfDirectory()).toList();
    }

    public Optional<UserAccount> find(String name) {
        return Optional.ofNullable(known().get(name));
    }

    /**
     * Makes the first administrator where there is no account at all, and gives the password, which
     * is kept nowhere.
     */
    public Optional<String> makeFirst() {
        if (!known().isEmpty()) {
            return Optional.empty();
        }
        return switch (create(FIRST, "Administrator", Set.of(Role.ADMINISTRATOR))) {
            case AccountChange.Saved saved -> Optional.of(saved.password());
            case AccountChange.Refused refused ->
                    throw new IllegalStateException(refused.reasons().getFirst().sentence());
        };
    }

    /**
     * Makes the first administrator with a name of their own.
     *
     * @param password empty where they sign in by passkey alone: then one that nobody knows
     */
    synchronized AccountChange createFirst(
            String name, String displayName, Optional<String> password) {
        return create(
                name,
                displayName,
                Set.of(Role.ADMINISTRATOR),
                password.orElseGet(this::randomPassword));
    }

    synchronized void undoFirst(String name) {
        Map<String, UserAccount> changed = new TreeMap<>(accounts);
        Optional.ofNullable(changed.remove(name))
                .ifPresent(account -> {
                    var unused = save(changed, account, "");
                });
    }

    /** Where an account works; everywhere where there is none of that name. */
    public Scope where(String name) {
        return find(name).map(UserAccount::where).orElse(Scope.EVERYWHERE);
    }

    /** Makes an account with a random password. */
    public AccountChange create(String name, String displayName, Set<Role> roles, Scope scope) {
        return create(name, displayName, roles, scope, randomPassword());
    }

    public AccountChange create(String name, String displayName, Set<Role> roles) {
        return create(name, displayName, roles, Scope.EVERYWHERE);
    }

    public AccountChange create(String name, String displayName, Set<Role> roles, String password) {
        return create(name, displayName, roles, Scope.EVERYWHERE, password);
    }

    public synchronized AccountChange create(
            String name, String displayName, Set<Role> roles, Scope scope, String password) {
        List<Refusal> reasons = new ArrayList<>();
        refuseScope(reasons, roles, scope);
        if (!NAME.matcher(name).matches()) {
            reasons.add(Refusal.of(AccessRefusal.BAD_NAME, "name", name));
        }
        if (known().containsKey(name)) {
            reasons.add(Refusal.of(AccessRefusal.NAME_TAKEN, "name", name));
        }
        if (roles.isEmpty()) {
            reasons.add(noRole(name));
        }
        refuseWeak(reasons, password);
        if (!reasons.isEmpty()) {
            return new AccountChange.Refused(reasons);
        }
        String shown = displayName.isBlank() ? name : displayName.strip();
        return save(new UserAccount(name, shown, roles, hash(password)).withScope(scope), password);
    }

    /** Gives the account a random password; the old one stops working at once. */
    public AccountChange resetPassword(String name) {
        return setPassword(name, randomPassword());
    }

    public synchronized AccountChange setPassword(String name, String password) {
        List<Refusal> reasons = new ArrayList<>();
        refuseWeak(reasons, password);
        UserAccount account = known().get(name);
        if (account == null) {
            reasons.add(Refusal.of(AccessRefusal.NO_SUCH_ACCOUNT, "name", name));
        }
        if (account != null && account.isOfDirectory()) {
            reasons.add(Refusal.of(AccessRefusal.OF_DIRECTORY, "name", name));
        }
        if (account == null || !reasons.isEmpty()) {
            return new AccountChange.Refused(reasons);
        }
        return save(account.withPasswordHash(hash(password)), password);
    }

    /** Gives the account other roles where it works already; its sessions end at once. */
    public AccountChange setRoles(String name, Set<Role> roles) {
        return setRoles(name, roles, where(name));
    }

    /** Gives the account other roles and another scope; its sessions end at once. */
    public synchronized AccountChange setRoles(String name, Set<Role> roles, Scope scope) {
        List<Refusal> reasons = new ArrayList<>();
        refuseScope(reasons, roles, scope);
        UserAccount account = known().get(name);
        if (account == null) {
            reasons.add(Refusal.of(AccessRefusal.NO_SUCH_ACCOUNT, "name", name));
        }
        if (account != null && account.isOfDirectory()) {
            reasons.add(Refusal.of(AccessRefusal.OF_DIRECTORY, "roles", name));
        }
        if (roles.isEmpty()) {
            reasons.add(noRole(name));
        }
        if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(name)) {
            reasons.add(Refusal.of(AccessRefusal.LAST_ADMINISTRATOR, "roles", name));
        }
        return account == null || !reasons.isEmpty()
                ? new AccountChange.Refused(reasons)
                : save(account.withRoles(roles).withScope(scope), "");
    }

    /** A liaison is one of a state, and does nothing else; a scope never limits who makes them. */
    private static void refuseScope(List<Refusal> reasons, Set<Role> roles, Scope scope) {
        boolean liaison = roles.contains(Role.LIAISON);
        if (liaison && (scope.state().isEmpty() || roles.size() > 1)) {
            reasons.add(Refusal.of(AccessRefusal.LIAISON_OF_A_STATE, "state"));
        }
        if (roles.contains(Role.ADMINISTRATOR) && !scope.operations().isEmpty()) {
            reasons.add(Refusal.of(AccessRefusal.ADMINISTRATOR_EVERYWHERE, "operations"));
        }
    }

    /**
     * Somebody came from the ministry's directory: their account is made, or has the roles that the
     * directory gives now. It keeps the name that it had first, for that is in the record.
     */
    synchronized AccountChange takeFromDirectory(
            String directory, String name, String displayName, Set<Role> roles) {
        Optional<UserAccount> before = findOfDirectory(directory);
        if (before.isPresent()) {
            UserAccount known = before.get();
            return known.roles().equals(roles)
                    ? new AccountChange.Saved(known, "")
                    : save(known.withRoles(roles), "");
        }
        if (!NAME.matcher(name).matches()) {
            return refused(AccessRefusal.BAD_NAME, name);
        }
        if (known().containsKey(name)) {
            return refused(AccessRefusal.NAME_TAKEN, name);
        }
        String shown = displayName.isBlank() ? name : displayName.strip();
        return save(UserAccount.of(directory, name, shown, roles), "");
    }

    /** The directory gives them no role any more: the account goes, with its sessions. */
    synchronized void dropOfDirectory(String directory) {
        findOfDirectory(directory)
                .ifPresent(account -> {
                    Map<String, UserAccount> changed = new TreeMap<>(accounts);
                    changed.remove(account.name());
                    var unused = save(changed, account, "");
                });
    }

    private Optional<UserAccount> findOfDirectory(String directory) {
        return known().values().stream()
                .filter(each -> each.directory().equals(Optional.of(directory)))
                .findFirst();
    }

    private static AccountChange refused(AccessRefusal why, String name) {
        return new AccountChange.Refused(List.of(Refusal.of(why, "name", name)));
    }

    /** Takes the account away; its sessions end at once. */
    public synchronized AccountChange withdraw(String name) {
        UserAccount account = known().get(name);
        if (account == null) {
            return new AccountChange.Refused(
                    List.of(Refusal.of(AccessRefusal.NO_SUCH_ACCOUNT, "name", name)));
        }
        if (isLastAdministrator(name)) {
            return new AccountChange.Refused(
                    List.of(Refusal.of(AccessRefusal.LAST_ADMINISTRATOR, "name", name)));
        }
        Map<String, UserAccount> changed = new TreeMap<>(accounts);
        changed.remove(name);
        return save(changed, account, "");
    }

    /** Ends all sessions of the account, on every server. */
    public synchronized AccountChange endSessions(String name, Instant now) {
        UserAccount account = known().get(name);
        return account == null
                ? new AccountChange.Refused(
                        List.of(Refusal.of(AccessRefusal.NO_SUCH_ACCOUNT, "name", name)))
                : save(account.withSessionsFrom(now), "");
    }

    private boolean isLastAdministrator(String name) {
        List<String> administrators =
                accounts.values().stream()
                        // the directory can take its own away at any time
                        .filter(each -> !each.isOfDirectory())
                        .filter(each -> each.roles().contains(Role.ADMINISTRATOR))
                        .map(UserAccount::name)
                        .toList();
        return administrators.equals(List.of(name));
    }

    private static Refusal noRole(String name) {
        return Refusal.of(
                AccessRefusal.NO_ROLE,
                "roles",
                name,
                String.join(", ", Arrays.stream(Role.values()).map(Role::name).toList()));
    }

    PasswordEncoder encoder() {
        return encoder;
    }

    private AccountChange save(UserAccount account, String password) {
        Map<String, UserAccount> changed = new TreeMap<>(accounts);
        changed.put(account.name(), account);
        return save(changed, account, password);
    }

    private AccountChange save(
            Map<String, UserAccount> changed, UserAccount account, String password) {
        try {
            Collection<UserAccount> all = changed.values();
            store.write(List.copyOf(all));
        } catch (IOException e) {
            return new AccountChange.Refused(
                    List.of(
                            Refusal.of(
                                    AccessRefusal.NOT_SAVED, "", String.valueOf(e.getMessage()))));
        }
        accounts = changed;
        return new AccountChange.Saved(account, password);
    }

    private static void refuseWeak(List<Refusal> reasons, String password) {
        if (password.length() < SHORTEST
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            reasons.add(
                    Refusal.of(
                            AccessRefusal.WEAK_PASSWORD, "password", password.length(), SHORTEST));
        }
    }

    private String hash(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    private String randomPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
