package org.muster.server.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.ledger.keys.OperatorKey;
import org.muster.server.hub.Envelope.Mark;

class EnvelopeTest {
    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final byte[] CONTENT = "Aïcha".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;
    private OperatorKey key;
    private Envelope envelope;
    private final Mark mark = Mark.make(3, NOW);

    @BeforeEach
    void seal() throws Exception {
        key = OperatorKey.open(folder, false);
        envelope = new Envelope(key);
    }

    @Test
    void opensOnceWithTheSameKey() {
        byte[] sealed = new Envelope(key).question(mark, CONTENT);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("cha");
        Mark read = Mark.parse(mark.toString());
        assertThat(envelope.open(read, sealed, NOW)).hasValue(CONTENT);
        assertThat(envelope.open(read, sealed, NOW)).as("again").isEmpty();
    }

    @Test
    void opensNotWhenItIsOldOrForgedOrForAnother() throws Exception {
        byte[] sealed = envelope.question(mark, CONTENT);
        assertThat(envelope.open(mark, sealed, NOW.plusSeconds(31))).isEmpty();
        assertThat(envelope.open(mark, sealed, NOW.minusSeconds(31))).isEmpty();
        Mark later = new Mark(4, mark.at(), mark.once());
        assertThat(envelope.open(later, sealed, NOW)).isEmpty();
        byte[] altered = sealed.clone();
        altered[altered.length - 1] ^= 1;
        assertThat(envelope.open(mark, altered, NOW)).isEmpty();
        OperatorKey other = OperatorKey.open(Files.createDirectory(folder.resolve("other")), false);
        assertThat(new Envelope(other).open(mark, sealed, NOW)).isEmpty();
        assertThat(envelope.open(mark, sealed, NOW)).as("the right one still does").isPresent();
    }

    @Test
    void anAnswerIsToItsOwnQuestion() {
        byte[] answer = envelope.answer(mark, CONTENT);
        assertThat(envelope.openAnswer(mark, answer)).hasValue(CONTENT);
        assertThat(envelope.openAnswer(Mark.make(3, NOW), answer)).isEmpty();
        assertThat(envelope.open(mark, answer, NOW)).as("nor a question").isEmpty();
    }
}
