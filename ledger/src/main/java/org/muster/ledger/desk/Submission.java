package org.muster.ledger.desk;

import java.util.concurrent.CompletableFuture;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.UserId;

/** A command that waits for its answer. */
record Submission(CommandId id, UserId by, Command command, CompletableFuture<Answer> answer) {
    Submission(CommandId id, UserId by, Command command) {
        this(id, by, command, new CompletableFuture<>());
    }
}
