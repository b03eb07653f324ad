package org.muster.server.pages;

import java.util.List;
import org.muster.core.listing.ListState;
import org.muster.core.register.Source;
import org.muster.core.sameness.Question;
import org.muster.server.lists.JobState;
import org.muster.server.lists.ListJobs;

/** The lists of an operation: on their way in, and taken in. */
public record ListsSheet(List<ListJobs.Job> jobs, List<ListState> lists, int questions) {
    public ListsSheet {
        jobs = List.copyOf(jobs);
        lists = List.copyOf(lists);
    }

    static ListsSheet of(Visit visit, List<ListJobs.Job> jobs) {
        return new ListsSheet(
                jobs, ListState.listAll(visit.view()), Question.listOpen(visit.view()).size());
    }

    /** The sources a list can come from. */
    public Source.Kind[] kinds() {
        return Source.Kind.values();
    }

    public static String word(JobState state) {
        return switch (state) {
            case JobState.Waiting waiting -> "list.job.waiting";
            case JobState.Running running ->
                    "list.job." + running.stage().name().toLowerCase(java.util.Locale.ROOT);
            case JobState.Done done -> "list.job.done";
            case JobState.Failed failed -> "list.job.failed";
        };
    }
}
