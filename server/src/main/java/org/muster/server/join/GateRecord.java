package org.muster.server.join;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.node.PublicKeys;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.OwnerOnly;
import org.muster.sync.Posting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a gate's folder says of itself, in {@code gate.json}: nothing in it is secret.
 *
 * @param until when its duty ends, as it was last told
 * @param has up to which number the hub had each chain when the gate joined
 */
record GateRecord(NodeId node, Posting posting, Instant until, Map<NodeId, Long> has) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    GateRecord {
        has = Map.copyOf(has);
    }

    GateRecord until(Instant other) {
        return new GateRecord(node, posting, other, has);
    }

    private record Stored(
            String node,
            String operation,
            String hub,
            PublicKeys hubKeys,
            List<String> addresses,
            Instant until,
            Map<String, Long> has) {
        Stored {
            addresses = List.copyOf(addresses);
            has = Map.copyOf(has);
        }
    }

    void write(Path file) throws IOException {
        Map<String, Long> numbers = new HashMap<>();
        has.forEach((each, number) -> numbers.put(each.value(), number));
        OwnerOnly.replace(
                file,
                JSON.writeValueAsBytes(
                        new Stored(
                                node.value(),
                                posting.operation().value(),
                                posting.hub().value(),
                                posting.hubKeys(),
                                posting.addresses().stream().map(URI::toString).toList(),
                                until,
                                numbers)));
    }

    static GateRecord read(Path file) throws LedgerUnavailable {
        try {
            Stored stored = JSON.readValue(Files.readAllBytes(file), Stored.class);
            Map<NodeId, Long> numbers = new HashMap<>();
            stored.has().forEach((each, number) -> numbers.put(new NodeId(each), number));
            return new GateRecord(
                    new NodeId(stored.node()),
                    new Posting(
                            new OperationId(stored.operation()),
                            new NodeId(stored.hub()),
                            stored.hubKeys(),
                            stored.addresses().stream().map(URI::create).toList()),
                    stored.until(),
                    numbers);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new LedgerUnavailable(
                    "The file "
                            + file
                            + " cannot be read ("
                            + e.getMessage()
                            + "). Join this gate anew, in another folder and under another name.",
                    e);
        }
    }
}
