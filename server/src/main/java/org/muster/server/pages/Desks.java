package org.muster.server.pages;

import java.util.Optional;
import org.muster.core.fact.OperationId;
import org.muster.ledger.desk.Desk;

/** Where pages find the desk of an operation. */
interface Desks {
    Optional<Desk> find(OperationId operation);
}
