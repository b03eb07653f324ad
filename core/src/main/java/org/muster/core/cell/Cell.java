package org.muster.core.cell;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.muster.core.cell.CellFact.CellChanged;
import org.muster.core.cell.CellFact.CellDissolved;
import org.muster.core.cell.CellFact.CellFormed;
import org.muster.core.cell.CellFact.CellReviewed;
import org.muster.core.cell.CellFact.PersonPlaced;
import org.muster.core.cell.CellFact.PersonReported;
import org.muster.core.cell.CellFact.PersonTakenOut;
import org.muster.core.cell.CellFact.WardenNamed;
import org.muster.core.cell.CellFact.WardenStoodDown;
import org.muster.core.fact.CellId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;

/**
 * A cell up to now. Where two desks apart named two for one seat, the later one holds it; its
 * history shows both.
 *
 * @param holder empty where the cell is vacant
 * @param reviewDue when it is to be looked at again
 */
public record Cell(
        CellId id,
        CellPlan plan,
        Optional<Warden> holder,
        Optional<Warden> deputy,
        LocalDate reviewDue,
        boolean dissolved) {

    /** After so many years a cell is looked at again, at the latest. */
    public static final int REVIEW_YEARS = 3;

    public static Optional<Cell> find(View view, CellId id) {
        Fold fold = new Fold();
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof CellFact fact) {
                fold.take(fact, recorded);
            }
        }
        return fold.toCell(id);
    }

    /** Nobody holds it. */
    public boolean isVacant() {
        return holder.isEmpty();
    }

    public boolean isReviewLate(LocalDate today) {
        return reviewDue.isBefore(today);
    }

    public Optional<Warden> findWarden(WardenSeat seat) {
        return switch (seat) {
            case HOLDER -> holder;
            case DEPUTY -> deputy;
        };
    }

    /** Whether that account is its holder's or its deputy's. */
    public boolean isOf(UserId account) {
        return !dissolved && (isAccountOf(holder, account) || isAccountOf(deputy, account));
    }

    static boolean isAccountOf(Optional<Warden> warden, UserId account) {
        return warden.flatMap(Warden::account).filter(account::equals).isPresent();
    }

    private static final class Fold {
        private Optional<CellPlan> plan = Optional.empty();
        private Optional<Warden> holder = Optional.empty();
        private Optional<Warden> deputy = Optional.empty();
        private LocalDate due = LocalDate.MAX;
        private boolean dissolved;

        void take(CellFact fact, Recorded recorded) {
            switch (fact) {
                case CellFormed formed -> {
                    plan = Optional.of(formed.plan());
                    due = day(recorded).plusYears(REVIEW_YEARS);
                }
                case CellChanged changed -> plan = plan.map(formed -> changed.plan());
                case CellDissolved gone -> dissolved = true;
                case WardenNamed named -> seat(named.seat(), Optional.of(warden(named, recorded)));
                case WardenStoodDown down ->
                        seat(
                                down.seat(),
                                in(down.seat()).filter(one -> !one.key().equals(down.person())));
                case CellReviewed reviewed -> due = reviewed.next();
                case PersonPlaced placed -> {}
                case PersonTakenOut out -> {}
                case PersonReported reported -> {}
            }
        }

        private Optional<Warden> in(WardenSeat seat) {
            return seat == WardenSeat.HOLDER ? holder : deputy;
        }

        private void seat(WardenSeat seat, Optional<Warden> warden) {
            switch (seat) {
                case HOLDER -> holder = warden;
                case DEPUTY -> deputy = warden;
            }
        }

        private static LocalDate day(Recorded recorded) {
            return LocalDate.ofInstant(recorded.stamp().instant(), ZoneOffset.UTC);
        }

        private static Warden warden(WardenNamed named, Recorded recorded) {
            return new Warden(
                    named.person(),
                    named.name(),
                    named.contacts(),
                    named.account(),
                    recorded.stamp().instant());
        }

        Optional<Cell> toCell(CellId id) {
            return plan.map(known -> new Cell(id, known, holder, deputy, due, dissolved));
        }
    }
}
