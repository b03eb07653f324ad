package org.muster.server.messaging.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.formats.sms.PartPlace;
import org.muster.formats.sms.ReceivedPart;
import org.muster.server.messaging.Incoming;
import org.muster.server.messaging.Reply;

/** Parts that wait for others, on a clock that the test moves. */
class ReplyPartsTest {

    private final List<Incoming> taken = new ArrayList<>();
    private boolean broken;
    private Instant now = Instant.parse("2023-08-02T12:00:00Z");
    private final ReplyParts parts = new ReplyParts(() -> now, Duration.ZERO, this::listen);

    @Test
    void twoSendersWithOneReferenceAreNotMixed() {
        parts.take("227901", "7070", part(7, 1, "a"));
        parts.take("227902", "7070", part(7, 2, "y"));
        parts.take("227902", "7070", part(7, 1, "x"));

        assertThat(taken).containsExactly(new Reply("227902", "7070", "xy", true));
    }

    @Test
    void aPartIsNotWaitedForForEver() {
        parts.take("227901", "7070", part(7, 2, "b"));
        now = now.plus(Duration.ofMinutes(10));
        parts.handOverdue();
        assertThat(taken).isEmpty();

        now = now.plusMillis(1);
        parts.handOverdue();
        parts.handOverdue();
        assertThat(taken).containsExactly(new Reply("227901", "7070", "[…]b", false));
    }

    @Test
    void whatWasNotTakenIsKept() {
        parts.take("227901", "7070", part(7, 1, "a"));
        broken = true;
        assertThatThrownBy(() -> parts.take("227901", "7070", part(7, 2, "b")))
                .hasMessageContaining("broken");
        broken = false;
        parts.take("227901", "7070", part(7, 2, "b"));

        assertThat(taken).containsExactly(new Reply("227901", "7070", "ab", true));
        now = now.plus(Duration.ofMinutes(11));
        parts.handOverdue();
        assertThat(taken).hasSize(1);
    }

    @Test
    void nothingIsTakenBeforeItHasGoneOn() {
        assertThat(parts.take("227901", "7070", part(7, 1, "a"))).isFalse();
        assertThat(parts.take("227901", "7070", part(7, 1, "a"))).isFalse();
        assertThat(parts.take("227901", "7070", part(7, 2, "b"))).isTrue();

        assertThat(taken).containsExactly(new Reply("227901", "7070", "ab", true));
    }

    @Test
    void whatWentOnAndIsBroughtAgainIsTakenOnce() {
        parts.take("227901", "7070", part(7, 1, "a"));
        parts.take("227901", "7070", part(7, 2, "b"));

        assertThat(parts.take("227901", "7070", part(7, 1, "a"))).isTrue();
        assertThat(parts.take("227901", "7070", part(7, 2, "b"))).isTrue();
        assertThat(taken).hasSize(1);
        // A telephone that uses its reference again writes something else.
        assertThat(parts.take("227901", "7070", part(7, 1, "c"))).isFalse();
    }

    @Test
    void whatWentOnInPartIsTakenToo() {
        parts.take("227901", "7070", part(7, 2, "b"));
        now = now.plus(Duration.ofMinutes(11));
        parts.handOverdue();

        assertThat(parts.take("227901", "7070", part(7, 2, "b"))).isTrue();
        assertThat(taken).containsExactly(new Reply("227901", "7070", "[…]b", false));
    }

    @Test
    void beyondAThousandTheOldestGoesFirst() {
        for (int i = 0; i <= 1_000; i++) {
            parts.take("227" + i, "7070", part(7, 1, "a" + i));
        }

        assertThat(taken).containsExactly(new Reply("2270", "7070", "a0[…]", false));
    }

    private void listen(Incoming what) {
        if (broken) {
            throw new IllegalStateException("broken");
        }
        taken.add(what);
    }

    private static ReceivedPart part(int reference, int number, String text) {
        return new ReceivedPart(text, Optional.of(new PartPlace(reference, 2, number)));
    }
}
