package org.muster.core.cost;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.OperationId;

/**
 * What whoever keeps the accounts of an operation does. Nothing is edited: entries are withdrawn.
 */
public sealed interface CostCommand extends Command {
    OperationId operation();

    /** Says in which currency claims are made. */
    record SetClaimCurrency(OperationId operation, String currency) implements CostCommand {}

    /**
     * Enters a cost of a leg, or of the operation as a whole.
     *
     * @param basis what it rests on, such as an invoice's number
     */
    record EnterCost(
            OperationId operation, Optional<LegId> leg, CostKind kind, Charge charge, String basis)
            implements CostCommand {}

    /** Enters what the Union paid towards a leg, or towards the operation as a whole. */
    record EnterContribution(
            OperationId operation, Optional<LegId> leg, Charge charge, String basis)
            implements CostCommand {}

    /** Keeps when the Union's coordination centre was given notice (Part A). */
    record KeepNotice(OperationId operation, Instant at, String basis) implements CostCommand {}

    /**
     * Freezes what a passage to a destination costs whoever signs for it.
     *
     * @param day on which this was the fare
     * @param basis whose fare it is, such as a carrier's published one
     */
    record FreezeFare(
            OperationId operation, String destination, Money fare, LocalDate day, String basis)
            implements CostCommand {}

    /** Takes an entry back, of any of these kinds; it stays to be read. */
    record WithdrawEntry(OperationId operation, FactId entry, String reason)
            implements CostCommand {}
}
