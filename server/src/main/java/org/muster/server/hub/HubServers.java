package org.muster.server.hub;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.SharedLedger;
import org.muster.ledger.Standing;
import org.muster.ledger.Standing.Role;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each server of the hub is just now: this one by itself, the others by what they answer to
 * {@code /health} when they are asked.
 *
 * <p>Threads: any.
 */
@Component
public final class HubServers {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Optional<SharedLedger> ledger;

    HubServers(Optional<SharedLedger> ledger) {
        this.ledger = ledger;
    }

    /**
     * One server.
     *
     * @param address where the others reach it; empty for this one, as long as it is on no register
     * @param self whether it is the one that answers
     * @param standing empty where it did not answer
     */
    public record Server(String address, boolean self, Optional<Told> standing) {}

    /** Made when somebody first looks: a start should not wait for it. */
    private static final class Asking {
        static final HttpClient HTTP =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .build();
    }

    /** What a server says of itself. */
    public record Told(Role role, long term, Instant asOf, String trouble) {}

    /** The servers, and what kept this one from knowing them all; empty where nothing did. */
    public record Servers(List<Server> all, String trouble) {}

    /** Empty where this server works alone. */
    public Optional<Servers> find() {
        return ledger.map(this::listAll);
    }

    private Servers listAll(SharedLedger shared) {
        Standing own = shared.standing();
        Told told = new Told(own.role(), own.term(), own.asOf(), own.trouble());
        String self = shared.address();
        SequencedMap<String, CompletableFuture<Optional<Told>>> asked = new LinkedHashMap<>();
        String trouble = "";
        try {
            for (String address : HubRegister.listAddresses(shared)) {
                if (!address.equals(self)) {
                    asked.put(address, ask(address));
                }
            }
        } catch (LedgerUnavailable e) {
            trouble = String.valueOf(e.getMessage());
        }
        if (!own.holder().isEmpty() && !own.holder().equals(self)) {
            asked.computeIfAbsent(own.holder(), this::ask);
        }
        List<Server> all = new java.util.ArrayList<>();
        all.add(new Server(self, true, Optional.of(told)));
        for (Map.Entry<String, CompletableFuture<Optional<Told>>> other : asked.entrySet()) {
            all.add(new Server(other.getKey(), false, other.getValue().join()));
        }
        return new Servers(List.copyOf(all), trouble);
    }

    private CompletableFuture<Optional<Told>> ask(String address) {
        HttpRequest request;
        try {
            request =
                    HttpRequest.newBuilder(URI.create(address + "/health"))
                            .timeout(PATIENCE)
                            .build();
        } catch (IllegalArgumentException e) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return Asking.HTTP
                .sendAsync(request, BodyHandlers.ofString())
                .thenApply(HubServers::read)
                .exceptionally(silent -> Optional.empty());
    }

    private static Optional<Told> read(HttpResponse<String> answer) {
        try {
            JsonNode said = JSON.readTree(answer.body());
            Role role =
                    Role.valueOf(said.path("role").asString().toUpperCase(java.util.Locale.ROOT));
            return Optional.of(
                    new Told(
                            role,
                            said.path("term").asLong(),
                            Instant.parse(said.path("asOf").asString()),
                            said.path("trouble").asString()));
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException other) {
            return Optional.empty();
        }
    }
}
