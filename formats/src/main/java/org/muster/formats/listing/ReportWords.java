package org.muster.formats.listing;

import java.util.List;
import org.muster.formats.tabular.CellProblem;

/** The words of a report, in the language of whoever reads it. */
public interface ReportWords {
    ReportWords ENGLISH =
            new ReportWords() {
                @Override
                public List<String> headings() {
                    return List.of(
                            "outcome", "sheet", "row", "code", "column", "value", "rule", "way out",
                            "read as");
                }

                @Override
                public String outcome(Outcome outcome) {
                    return outcome.word();
                }

                @Override
                public String ofFile() {
                    return "file";
                }

                @Override
                public String rule(CellProblem problem) {
                    return problem.rule();
                }

                @Override
                public String wayOut(CellProblem problem) {
                    return problem.wayOut();
                }
            };

    /** Of the nine columns. */
    List<String> headings();

    String outcome(Outcome outcome);

    /** Stands for an outcome where the whole file is meant. */
    String ofFile();

    String rule(CellProblem problem);

    String wayOut(CellProblem problem);
}
