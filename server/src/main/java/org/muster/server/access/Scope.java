package org.muster.server.access;

import java.util.List;
import java.util.Optional;

/**
 * Where an account works, beside its roles.
 *
 * @param operations the only ones that it may enter; empty: all
 * @param state whose liaison it is, as a code of three letters; empty for everybody else
 */
public record Scope(List<String> operations, Optional<String> state) {
    static final Scope EVERYWHERE = new Scope(List.of(), Optional.empty());

    public Scope {
        operations = operations.stream().distinct().sorted().toList();
    }

    public boolean holds(String operation) {
        return operations.isEmpty() || operations.contains(operation);
    }
}
