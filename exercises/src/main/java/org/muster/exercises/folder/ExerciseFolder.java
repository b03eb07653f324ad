package org.muster.exercises.folder;

import java.util.List;
import org.muster.formats.problem.FileProblem;

/** A whole exercise as its files tell it. */
public record ExerciseFolder(
        OperationSheet operation,
        List<LegRow> legs,
        List<TimelineRow> timeline,
        List<NationalityRow> nationalities,
        List<PlaceRow> places,
        List<TripwireRow> tripwires) {
    public ExerciseFolder {
        legs = List.copyOf(legs);
        timeline = List.copyOf(timeline);
        nationalities = List.copyOf(nationalities);
        places = List.copyOf(places);
        tripwires = List.copyOf(tripwires);
    }

    /** What came of reading a folder. */
    public sealed interface Reading {
        record Complete(ExerciseFolder folder) implements Reading {}

        record Faulty(List<FileProblem> problems) implements Reading {}
    }
}
