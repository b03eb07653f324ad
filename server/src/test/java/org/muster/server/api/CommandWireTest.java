package org.muster.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.UserId;
import org.muster.core.listing.ListingCommand;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Pen.Word;
import org.muster.testkit.RandomOperation;

/** What goes from server to server arrives as it was sent. */
class CommandWireTest {
    private static final int SEEDS = 4;
    private static final int STEPS = 300;

    private final Set<Class<? extends Command>> sent = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    @Test
    void anyCommandAndAnyRefusalArrivesAsItWasSent() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            RandomOperation.together(
                    seed,
                    STEPS,
                    (before, after, by, command, decision) -> {
                        arrives(by, command);
                        if (decision instanceof Decision.Refused no) {
                            arrive(no.reasons());
                        }
                    });
        }
        assertThat(sent).hasSizeGreaterThan(40).anyMatch(ListingCommand.class::isAssignableFrom);
        assertThat(refused).hasSizeGreaterThan(20);
    }

    private void arrives(UserId by, Command command) {
        CommandId id = new CommandId(4, 7);
        CommandWire.Asked asked =
                CommandWire.asked(CommandWire.question(RandomOperation.ID, id, by, command));
        assertThat(asked).isEqualTo(new CommandWire.Asked(RandomOperation.ID, id, by, command));
        sent.add(command.getClass());
    }

    private void arrive(List<Refusal> reasons) {
        Word.Declined declined =
                (Word.Declined) CommandWire.word(CommandWire.answer(new Answer.Declined(reasons)));
        for (int i = 0; i < reasons.size(); i++) {
            Refusal before = reasons.get(i);
            Refusal after = declined.reasons().get(i);
            assertThat(after.code()).isEqualTo(before.code());
            assertThat(after.field()).isEqualTo(before.field());
            assertThat(after.sentence()).isEqualTo(before.sentence());
            assertThat(after.wayOut()).isEqualTo(before.wayOut());
            refused.add(before.code());
        }
    }
}
