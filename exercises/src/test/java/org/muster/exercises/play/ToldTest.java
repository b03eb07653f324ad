package org.muster.exercises.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.OperationId;
import org.muster.core.operation.JournalKind;
import org.muster.core.operation.OperationCommand.KeepJournal;
import org.muster.core.place.PlaceCommand.SetPlace;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceStatus;
import org.muster.core.post.PostStatus;
import org.muster.exercises.folder.PlaceRow;
import org.muster.exercises.folder.TimelineRow;

/** What is said plainly becomes a fact of its kind; the rest stays in the journal. */
class ToldTest {
    private static final Instant AT = Instant.parse("2031-01-01T10:00:00Z");

    private static TimelineRow row(JournalKind kind, String what) {
        return new TimelineRow(2, AT, kind, what, OptionalInt.empty(), "invented");
    }

    private static void isRead(String what, String state, PostStatus status) {
        PostTold told = PostTold.find(row(JournalKind.POST, what)).orElseThrow();
        assertThat(told.plan().state().code()).isEqualTo(state);
        assertThat(told.said().status()).isEqualTo(status);
        assertThat(told.said().reason()).isEqualTo(what);
    }

    @Test
    void aPostThatIsNamedPlainlyIsReadWithItsState() {
        isRead("Nigeria closes its consulate", "NGA", PostStatus.CLOSED);
        isRead("Niger suspends the work of its embassy", "NER", PostStatus.SUSPENDED);
        isRead(
                "Italy authorises staff of its embassy to leave",
                "ITA",
                PostStatus.AUTHORISED_DEPARTURE);
        isRead(
                "United States orders all but a few of its embassy to leave",
                "USA",
                PostStatus.ORDERED_DEPARTURE);
        isRead("Spain reopens its embassy", "ESP", PostStatus.NORMAL);
    }

    @Test
    void whatIsNotPlainIsNoPost() {
        for (String what :
                List.of(
                        "Staff of several embassies are said to leave",
                        "Atlantis closes its embassy",
                        "Italy closes its airspace",
                        "Italy has not said what its embassy does",
                        "Italy closes its consulate and reduces its embassy")) {
            assertThat(PostTold.find(row(JournalKind.POST, what))).as(what).isEmpty();
        }
    }

    @Test
    void aRallyPointThatIsNamedIsSetAndAnInstructionIsNot() {
        OperationId operation = new OperationId("test");
        List<PlaceRow> places =
                List.of(
                        new PlaceRow(
                                2,
                                "French school",
                                PlaceKind.RALLY_POINT,
                                Optional.empty(),
                                Optional.empty(),
                                "us"));
        assertThat(
                        Told.of(
                                operation,
                                row(JournalKind.RALLY, "The French School is closed: shots nearby"),
                                places))
                .isInstanceOfSatisfying(
                        SetPlace.class,
                        set -> {
                            assertThat(set.name()).isEqualTo("French school");
                            assertThat(set.status()).isEqualTo(PlaceStatus.CLOSED);
                            assertThat(set.at()).isEqualTo(AT);
                        });
        for (String what :
                List.of(
                        "Be at the French school at 14:00 with one backpack",
                        "The stadium is closed")) {
            assertThat(Told.of(operation, row(JournalKind.RALLY, what), places))
                    .isInstanceOf(KeepJournal.class);
        }
    }
}
