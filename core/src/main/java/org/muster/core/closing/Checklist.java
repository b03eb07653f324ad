package org.muster.core.closing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.closing.ClosingFact.PointAnswered;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;

/** The closing list of an operation as it stands, all points in their order. */
public record Checklist(List<Line> lines) {

    public Checklist {
        lines = List.copyOf(lines);
    }

    /**
     * One point.
     *
     * @param open how much of it is open by the facts; 0 where they do not tell
     * @param said what somebody said of it last, unless that was taken back
     */
    public record Line(ClosingPoint point, int open, Optional<Said> said) {

        /** What was left open on purpose is open again when it has become more. */
        public boolean isOpen() {
            return point.isSeen()
                    ? open > 0 && said.filter(one -> one.fact().open() >= open).isEmpty()
                    : said.isEmpty();
        }
    }

    /** What was said of a point. */
    public record Said(PointAnswered fact, Recorded recorded) {}

    public static Checklist of(View view, OperationId operation, OperationPlan plan) {
        Map<ClosingPoint, Said> said = said(view, operation);
        OpenPoints open = new OpenPoints(view, operation, plan);
        return new Checklist(
                Stream.of(ClosingPoint.values())
                        .map(point ->
                                new Line(
                                        point,
                                        point.isSeen() ? open.count(point) : 0,
                                        Optional.ofNullable(said.get(point))))
                        .toList());
    }

    private static Map<ClosingPoint, Said> said(View view, OperationId operation) {
        Map<ClosingPoint, Said> said = new EnumMap<>(ClosingPoint.class);
        for (Recorded recorded : view.history(operation)) {
            if (recorded.fact() instanceof PointAnswered answered) {
                if (answered.answer() == ClosingAnswer.TAKEN_BACK) {
                    said.remove(answered.point());
                } else {
                    said.put(answered.point(), new Said(answered, recorded));
                }
            }
        }
        return said;
    }

    /** The points that are still open. */
    public List<Line> open() {
        return lines.stream().filter(Line::isOpen).toList();
    }

    public Line line(ClosingPoint point) {
        return lines.get(point.ordinal());
    }
}
