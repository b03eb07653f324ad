package org.muster.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.register.Photo;
import org.muster.core.register.RegisterFact.PhotoTaken;
import org.muster.core.reveal.MaskedField;
import org.muster.testkit.AnyFact;

/** Of whatever fact, nothing that is masked is left in a copy. */
class MaskedTest {
    private static final int SEEDS = 20;
    private static final Pattern CONTACT =
            Pattern.compile("ContactPoint\\[channel=\\w+, value=(?!•••)");
    private static final Pattern PAPER =
            Pattern.compile("TravelDocument\\[kind=\\w+, issuer=[^,]*, number=(?!•••)");

    @Test
    void nothingMaskedIsLeftInAnyFact() {
        int[] seen = new int[2];
        for (long seed = 1; seed <= SEEDS; seed++) {
            for (Recorded recorded : new AnyFact(new Random(seed)).list(600)) {
                Fact fact = recorded.fact();
                String covered = Masked.copy(fact, EnumSet.allOf(MaskedField.class)).toString();
                assertThat(covered).doesNotContainPattern(CONTACT).doesNotContainPattern(PAPER);
                String open = fact.toString();
                seen[0] += CONTACT.matcher(open).find() ? 1 : 0;
                seen[1] += PAPER.matcher(open).find() ? 1 : 0;
                assertThat(Masked.copy(fact, Set.of())).isSameAs(fact);
            }
        }
        assertThat(seen).as("facts with contacts, with papers").doesNotContain(0);
    }

    @Test
    void aPhotoIsTakenOut() {
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, 0, (byte) 0xff, (byte) 0xd9};
        PhotoTaken taken = new PhotoTaken(new PersonId(7), Photo.of(jpeg));
        assertThat(Masked.copy(taken, EnumSet.of(MaskedField.PHOTO)).photo())
                .isEqualTo(Photo.ERASED);
        assertThat(Masked.copy(taken, EnumSet.of(MaskedField.PAPERS))).isSameAs(taken);
    }

    @Test
    void whatIsNotMaskedStays() {
        for (Recorded recorded : new AnyFact(new Random(3)).list(600)) {
            assertThat(Masked.copy(recorded.fact(), EnumSet.of(MaskedField.PHOTO)))
                    .isEqualTo(recorded.fact());
        }
    }

    @Test
    void whoeverKeepsTheRegisterSeesAllAndAPlannerNothingMasked() {
        assertThat(Masks.of(Set.of(Role.CONSULAR_OFFICER))).isEmpty();
        assertThat(Masks.of(Set.of(Role.GATE_OPERATOR))).containsExactly(MaskedField.CONTACTS);
        assertThat(Masks.of(Set.of(Role.PLANNER))).isEqualTo(EnumSet.allOf(MaskedField.class));
        assertThat(Masks.of(Set.of(Role.PLANNER, Role.DUTY_OFFICER))).isEmpty();
    }
}
