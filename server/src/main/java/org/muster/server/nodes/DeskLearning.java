package org.muster.server.nodes;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Desk;
import org.muster.sync.Learning;

/** An operation's desk, to which others' facts are told. */
public record DeskLearning(Desk desk) implements Learning {
    @Override
    public View view() {
        return desk.view();
    }

    @Override
    public void learn(List<Recorded> durable) throws LedgerUnavailable, InterruptedException {
        await(desk.learn(durable));
    }

    @Override
    public void readAgain(List<Recorded> opened) throws LedgerUnavailable, InterruptedException {
        await(desk.readAgain(opened));
    }

    @Override
    public boolean tell(Consumer<List<Recorded>> listener) {
        desk.onFacts(listener);
        return true;
    }

    private void await(CompletableFuture<Void> seen)
            throws LedgerUnavailable, InterruptedException {
        try {
            seen.get();
        } catch (ExecutionException e) {
            throw new LedgerUnavailable(
                    "What another node sent to operation "
                            + desk.operation()
                            + " is stored, but could not be taken in: "
                            + e.getMessage()
                            + ". Start this server again.",
                    e);
        }
    }
}
