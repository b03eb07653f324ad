package org.muster.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import org.junit.jupiter.api.Test;
import org.muster.planning.engine.Engine;

class EngineTest {

    @Test
    void theEngineLoadsAndProves() {
        assertThat(Engine.trouble()).isEmpty();
        CpModel model = new CpModel();
        IntVar seats = model.newIntVar(0, 10, "seats");
        model.addLessOrEqual(LinearExpr.term(seats, 3), 20);
        model.maximize(seats);
        CpSolver solver = new CpSolver();

        assertThat(solver.solve(model)).isEqualTo(CpSolverStatus.OPTIMAL);
        assertThat(solver.value(seats)).isEqualTo(6);
    }
}
