package org.muster.ledger.sql;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.ledger.codec.FactCodec;
import org.muster.ledger.codec.Opener;
import org.muster.ledger.codec.ParsedFact;
import org.muster.ledger.codec.UnreadableFact;
import org.muster.ledger.exchange.OpenKey;
import org.muster.ledger.exchange.TriedKeys;
import org.muster.ledger.keys.PersonKey;

/**
 * Keys that other nodes gave, tried on rows that their nodes sealed. The first that opens one is
 * good; the others for its place are wrong then, and so are those that none of the rows opens with.
 *
 * <p>Threads: one.
 */
final class KeyTrials {
    private static final String PERSON = "{\"person\":\"";

    private final FactCodec codec;
    private final OperationId operation;
    private final Map<KeyPlace, List<Candidate>> untried = new LinkedHashMap<>();
    private final Map<KeyPlace, Candidate> good = new LinkedHashMap<>();
    private final Map<KeyPlace, Row> failed = new HashMap<>();
    private final List<Wrong> refused = new ArrayList<>();

    /**
     * A key that nobody has tried yet.
     *
     * @param by who gave it
     * @param waits whether it was stored to wait for something it could open
     */
    record Candidate(OpenKey key, NodeId by, boolean waits) {
        KeyPlace place() {
            return new KeyPlace(key.node().value(), key.person());
        }
    }

    /** A key that is put aside, and the row that it did not open. */
    record Wrong(Candidate candidate, Optional<Row> row) {}

    KeyTrials(FactCodec codec, OperationId operation) {
        this.codec = codec;
        this.operation = operation;
    }

    OperationId operation() {
        return operation;
    }

    void add(Candidate candidate) {
        untried.computeIfAbsent(candidate.place(), place -> new ArrayList<>()).add(candidate);
    }

    /** As {@link #add}, where another key for the same place is tried anyway. */
    void addBeside(Candidate candidate) {
        if (untried.containsKey(candidate.place())) {
            add(candidate);
        }
    }

    /** It is not the key that is relied on already. */
    void refuse(Candidate candidate) {
        refused.add(new Wrong(candidate, Optional.empty()));
    }

    /** Leaves those that no row was there for as they are: what was given with them may do. */
    void forgetUntried() {
        untried.keySet().removeIf(place -> !good.containsKey(place) && !failed.containsKey(place));
    }

    List<String> listNodes() {
        return untried.keySet().stream().map(KeyPlace::node).distinct().toList();
    }

    boolean isEmpty() {
        return untried.isEmpty() && refused.isEmpty();
    }

    void tryAll(List<Row> rows) {
        if (untried.isEmpty()) {
            return;
        }
        rows.forEach(this::tryOn);
    }

    /**
     * Whether a key for a person of this row's node is still untried is known before it is read.
     */
    private void tryOn(Row row) {
        if (!row.operation().equals(operation.value())
                || !codec.mayBeSealed(row.type())
                || !isOfSomebodyOpen(row)) {
            return;
        }
        try {
            ParsedFact parsed = codec.parse(row.type(), row.version(), row.body());
            parsed.sealedFor().ifPresent(person -> tryOn(row, parsed, person));
        } catch (UnreadableFact e) {
            // A newer Muster reads it; nothing can be tried on it here.
        }
    }

    /** A glance at the text, that spares most rows a reading. */
    private boolean isOfSomebodyOpen(Row row) {
        int at = row.body().indexOf(PERSON);
        int end = at < 0 ? -1 : row.body().indexOf('"', at + PERSON.length());
        if (end < 0) {
            return true;
        }
        try {
            PersonId person = PersonId.parse(row.body().substring(at + PERSON.length(), end));
            KeyPlace place = new KeyPlace(row.node(), person);
            return untried.containsKey(place) && !good.containsKey(place);
        } catch (IllegalArgumentException e) {
            return true; // it is read, and then found to be none
        }
    }

    private void tryOn(Row row, ParsedFact parsed, PersonId person) {
        KeyPlace place = new KeyPlace(row.node(), person);
        if (good.containsKey(place)) {
            return;
        }
        for (Candidate candidate : untried.getOrDefault(place, List.of())) {
            if (opens(candidate, row, parsed)) {
                good.put(place, candidate);
                return;
            }
            failed.put(place, row);
        }
    }

    private boolean opens(Candidate candidate, Row row, ParsedFact parsed) {
        AtomicBoolean opened = new AtomicBoolean();
        try {
            OpenKey key = candidate.key();
            Opener opener = PersonKey.of(operation, key.person(), key.raw()).opener(row.id());
            Object unused =
                    parsed.read(sealed -> {
                        Optional<byte[]> clear = opener.open(sealed);
                        opened.set(true);
                        return clear;
                    });
            return opened.get();
        } catch (GeneralSecurityException | UnreadableFact e) {
            return opened.get();
        }
    }

    /** The good keys, by their places. */
    Map<KeyPlace, Candidate> good() {
        return good;
    }

    /** Those beside a good one that are another key, and those that opened none of the rows. */
    List<Wrong> listWrong() {
        List<Wrong> wrong = new ArrayList<>(refused);
        untried.forEach((place, candidates) -> {
            Candidate kept = good.get(place);
            for (Candidate candidate : candidates) {
                boolean isOther = kept != null && !kept.key().isSame(candidate.key());
                if (isOther || kept == null && failed.containsKey(place)) {
                    wrong.add(new Wrong(candidate, Optional.ofNullable(failed.get(place))));
                }
            }
        });
        return wrong;
    }

    /** Those for which no row was there to be tried on. */
    List<Candidate> listUntried() {
        return untried.entrySet().stream()
                .filter(each -> !good.containsKey(each.getKey()))
                .filter(each -> !failed.containsKey(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .filter(one -> one.waits() || !isWaitingAlready(one))
                .toList();
    }

    private boolean isWaitingAlready(Candidate given) {
        return untried.getOrDefault(given.place(), List.of()).stream()
                .anyMatch(one ->
                        one.waits()
                                && one.by().equals(given.by())
                                && one.key().isSame(given.key()));
    }

    /** Those that waited and do so no more. */
    List<Candidate> listSettled() {
        return untried.entrySet().stream()
                .filter(each ->
                        good.containsKey(each.getKey()) || failed.containsKey(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .filter(Candidate::waits)
                .toList();
    }

    TriedKeys tried() {
        return new TriedKeys(
                good.values().stream().map(Candidate::key).toList(),
                listUntried().stream().filter(one -> !one.waits()).map(Candidate::key).toList(),
                listWrong().stream().map(one -> one.candidate().key()).toList());
    }
}
