package org.muster.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.citizen.Wish;

/** What a family can still do on its own page. */
class OwnSheetTest {
    private static OwnSheet sheet(Wish wish, boolean withdrawn, AccountState... states) {
        return new OwnSheet(
                "R-0000-0000-0000",
                wish,
                withdrawn,
                states[0],
                Arrays.stream(states).map(state -> new OwnSheet.Row("N", state)).toList(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                0,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @Test
    void whoeverStillWaitsCanSaySoThoughAnotherIsAboard() {
        assertThat(sheet(Wish.LEAVE, false, AccountState.MANIFESTED, AccountState.WANTS_OUT))
                .matches(OwnSheet::canChange);
        assertThat(sheet(Wish.LEAVE, false, AccountState.MANIFESTED, AccountState.ARRIVED))
                .matches(sheet -> !sheet.canChange());
        assertThat(sheet(Wish.LEAVE, false, AccountState.UNDER_WAY, AccountState.DEAD))
                .matches(sheet -> !sheet.canChange());
    }

    @Test
    void aWithdrawnWishIsToldFirstAndCanBeWishedAgain() {
        OwnSheet withdrawn = sheet(Wish.LEAVE, true, AccountState.CONTACTED);
        assertThat(withdrawn.next()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.otherWishes()).contains(Wish.LEAVE);
        OwnSheet stays = sheet(Wish.STAY, true, AccountState.STAYS);
        assertThat(stays.next()).isEqualTo("STAYS");
        assertThat(stays.otherWishes()).contains(Wish.LEAVE).doesNotContain(Wish.STAY);
        assertThat(sheet(Wish.LEAVE, false, AccountState.WANTS_OUT).otherWishes())
                .doesNotContain(Wish.LEAVE);
    }
}
