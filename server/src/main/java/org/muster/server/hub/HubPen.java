package org.muster.server.hub;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.Standing;
import org.muster.ledger.Standing.Role;
import org.muster.ledger.desk.Pen;
import org.muster.server.api.CommandWire;

/**
 * The pen of a shared ledger; where another server holds it, commands go there over HTTP.
 *
 * <p>Threads: any.
 */
public final class HubPen implements Pen {
    static final String PATH = "/hub/commands";
    static final String MARK = "Muster-Mark";
    private static final long SLICE_MILLIS = 100;
    private static final long MOST_SLICES = 600;

    private final SharedLedger ledger;
    private final Envelope envelope;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(1))
                    .build();

    public HubPen(SharedLedger ledger) throws LedgerUnavailable {
        this.ledger = ledger;
        this.envelope = new Envelope(ledger.operatorKey());
    }

    Envelope envelope() {
        return envelope;
    }

    @Override
    public long term() {
        return ledger.term();
    }

    @Override
    public void hurry() {
        ledger.hurry();
    }

    @Override
    public Word handOver(OperationId operation, CommandId id, UserId by, Command command)
            throws LedgerUnavailable, InterruptedException {
        Standing standing = ledger.standing();
        if (standing.role() != Role.FOLLOWER) {
            throw nobodyWrites(standing);
        }
        Envelope.Mark mark = Envelope.Mark.make(standing.term(), ledger.databaseTime());
        byte[] question = envelope.question(mark, CommandWire.question(operation, id, by, command));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(standing.holder() + PATH))
                        .header("Content-Type", "application/octet-stream")
                        .header(MARK, mark.toString())
                        .POST(BodyPublishers.ofByteArray(question))
                        .build();
        HttpResponse<byte[]> response =
                await(http.sendAsync(request, BodyHandlers.ofByteArray()), standing);
        if (response.statusCode() != 200) {
            throw new LedgerUnavailable(
                    "The server that writes, "
                            + standing.holder()
                            + ", did not take the command over (status "
                            + response.statusCode()
                            + "). Send the same command again.",
                    null);
        }
        Optional<byte[]> answer = envelope.openAnswer(mark, response.body());
        if (answer.isEmpty()) {
            throw new LedgerUnavailable(
                    "What answers at "
                            + standing.holder()
                            + " is no server of this hub. Start the server that writes with"
                            + " --address and the address where the others reach it.",
                    null);
        }
        return CommandWire.word(answer.get());
    }

    private static LedgerUnavailable nobodyWrites(Standing standing) {
        return new LedgerUnavailable(
                "No server of this hub writes just now; nothing was stored. Send the same command"
                        + " again. "
                        + standing.trouble(),
                null);
    }

    /** As long as that server holds the pen: when another takes it, the command goes there. */
    private HttpResponse<byte[]> await(
            CompletableFuture<HttpResponse<byte[]>> asked, Standing standing)
            throws LedgerUnavailable, InterruptedException {
        for (int slice = 0; slice < MOST_SLICES; slice++) {
            try {
                return asked.get(SLICE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (ledger.standing().term() != standing.term()) {
                    break;
                }
            } catch (ExecutionException e) {
                throw lost(standing, e);
            }
        }
        asked.cancel(true);
        throw lost(standing, null);
    }

    private static LedgerUnavailable lost(Standing standing, @Nullable Throwable cause) {
        return new LedgerUnavailable(
                "The server that wrote, "
                        + standing.holder()
                        + ", does not answer. Whether the command was carried out is not known;"
                        + " send the same one again, and it is done once.",
                cause);
    }
}
