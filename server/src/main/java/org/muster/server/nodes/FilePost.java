package org.muster.server.nodes;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.OperationId;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.LedgerUnavailable;
import org.muster.server.Settings;
import org.muster.server.host.Office;

/** Parcels in files while no server runs on the folder; for the command line. */
public final class FilePost implements AutoCloseable {
    private final Office office;
    private final Sightings sightings;
    private final NodeDesks desks;
    private final Lines lines;
    private final Carrying carrying;

    private FilePost(Settings settings, DurableLedger ledger, Office office) {
        this.office = office;
        this.sightings = new Sightings(settings, Optional.empty());
        this.desks = new NodeDesks(office, Optional.of(ledger), settings, sightings);
        Meeting meeting = new Meeting(desks, sightings);
        // it calls nobody before it is told to begin
        this.lines = new Lines(desks, meeting, sightings, settings, office);
        this.carrying = new Carrying(desks, sightings, meeting, lines, Optional.empty());
    }

    /** On a ledger that stays the caller's to close. */
    public static FilePost open(Settings given, DurableLedger ledger) throws LedgerUnavailable {
        Settings settings = given.withNode(ledger.nodeId());
        Office office = Office.open(ledger, settings.node(), settings.clock(), settings.ids());
        return new FilePost(settings, ledger, office);
    }

    public List<OperationId> listOperations() {
        return desks.listOperations();
    }

    public Carrying carrying() {
        return carrying;
    }

    @Override
    public void close() {
        lines.close();
        sightings.close();
        office.close();
    }
}
