package org.muster.server.pages;

import java.util.List;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.intake.Message;
import org.muster.core.intake.Queue;
import org.muster.server.mail.Mailboxes;

/**
 * Messages: those that nobody is done with, the oldest first, or the others, the latest first.
 *
 * @param inAll how many there are of those shown
 * @param mailboxes that are read for the operation
 */
public record MessagesSheet(
        Shown shown, List<Row> rows, int inAll, Queue queue, List<Mailboxes.State> mailboxes) {
    static final int SHOWN = 200;

    private static final int GLIMPSE = 120;

    /** Which messages are listed. */
    public enum Shown {
        OPEN,
        MINE,
        DONE
    }

    /**
     * One message.
     *
     * @param glimpse how it begins
     */
    public record Row(Message message, String glimpse, boolean late) {
        public MessageId id() {
            return message.id();
        }
    }

    static MessagesSheet of(View view, Visit visit, Shown shown, List<Mailboxes.State> mailboxes) {
        Queue queue = Queue.of(view, visit.desk().operation());
        List<Message> fitting =
                switch (shown) {
                    case OPEN -> queue.open();
                    case MINE -> queue.open().stream().filter(one -> isOf(one, visit)).toList();
                    case DONE -> done(view);
                };
        return new MessagesSheet(
                shown,
                fitting.stream().limit(SHOWN).map(one -> row(one, queue)).toList(),
                fitting.size(),
                queue,
                mailboxes);
    }

    private static boolean isOf(Message message, Visit visit) {
        return message.owner()
                .filter(owner -> owner.value().equals(visit.frame().reader().name()))
                .isPresent();
    }

    private static List<Message> done(View view) {
        return view.subjects(Subject.Kind.MESSAGE)
                .flatMap(id -> Message.find(view, (MessageId) id).stream())
                .filter(one -> !one.isOpen())
                .sorted((a, b) -> b.came().at().compareTo(a.came().at()))
                .toList();
    }

    private static Row row(Message message, Queue queue) {
        String words = message.came().subject().text() + " " + message.came().text().text();
        String glimpse = words.strip().replaceAll("\\s+", " ");
        return new Row(
                message,
                glimpse.length() <= GLIMPSE
                        ? glimpse
                        : glimpse.substring(0, glimpse.offsetByCodePoints(0, GLIMPSE / 2)) + "…",
                message.isOpen() && queue.isLate(message));
    }
}
