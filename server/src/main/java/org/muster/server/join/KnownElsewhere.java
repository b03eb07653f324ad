package org.muster.server.join;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.core.erasure.Erasure;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.register.BirthDate;
import org.muster.core.register.PersonName;
import org.muster.core.register.TravelDocument;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.OwnerOnly;
import org.muster.ledger.keys.OperatorKey;
import org.muster.server.Settings;
import org.muster.server.host.FolderKey;
import org.muster.sync.Damaged;
import org.muster.sync.join.Traces;
import org.springframework.stereotype.Component;

/**
 * Whether the hub knew somebody, when this gate joined, whose name the gate may not read: so that
 * what is recorded here is recorded of that person, not of a second one. On a hub nobody is.
 *
 * <p>Threads: any.
 */
@Component
public final class KnownElsewhere {
    private static final String TRACES = "gate.traces";
    private static final String SECRET = "gate.traces.sealed";
    private static final String ABOUT = "trace-secret";

    private final Settings settings;
    private final FolderKey key;
    private @Nullable Known known;

    KnownElsewhere(Settings settings, FolderKey key) {
        this.settings = settings;
        this.key = key;
    }

    private record Known(Traces traces, byte[] secret) {
        static final Known NOBODY = new Known(Traces.NONE, new byte[] {0});
    }

    static void write(Path folder, Traces traces, byte[] secret, OperatorKey operator)
            throws IOException {
        String sealed = Base64.getEncoder().encodeToString(operator.wrap(secret, ABOUT));
        OwnerOnly.replace(folder.resolve(SECRET), sealed.getBytes(StandardCharsets.US_ASCII));
        OwnerOnly.replace(folder.resolve(TRACES), traces.bytes());
    }

    public List<PersonId> findByDocument(View view, TravelDocument document) {
        return find(view, List.of(TraceWords.ofDocument(document)));
    }

    public List<PersonId> findByNameAndBirth(View view, PersonName name, BirthDate born) {
        return find(view, TraceWords.ofNameAndBirth(name, born));
    }

    private List<PersonId> find(View view, List<String> words) {
        Known here = known();
        return here.traces().isEmpty()
                ? List.of()
                : here.traces().find(here.secret(), words).stream()
                        .filter(view::knows)
                        .filter(person -> !Erasure.isErased(view, person))
                        .map(view::one)
                        .distinct()
                        .toList();
    }

    private synchronized Known known() {
        Known read = known;
        if (read == null) {
            read = settings.posting().isPresent() ? read().orElse(Known.NOBODY) : Known.NOBODY;
            known = read;
        }
        return read;
    }

    private Optional<Known> read() {
        Path folder = settings.dataFolder();
        try {
            byte[] sealed = Base64.getDecoder().decode(Files.readString(folder.resolve(SECRET)));
            return Optional.of(
                    new Known(
                            Traces.read(Files.readAllBytes(folder.resolve(TRACES))),
                            key.get().unwrap(sealed, ABOUT)));
        } catch (IOException
                | Damaged
                | GeneralSecurityException
                | LedgerUnavailable
                | IllegalArgumentException e) {
            settings.notices()
                    .accept(
                            "Whom the hub knows beside those expected here cannot be told ("
                                    + e.getMessage()
                                    + "): they are registered once more, and found to be one later.");
            return Optional.empty();
        }
    }
}
