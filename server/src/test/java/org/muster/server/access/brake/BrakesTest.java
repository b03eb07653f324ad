package org.muster.server.access.brake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrakesTest {
    private static final Asking ATTACKER = new Asking("203.0.113.9", Optional.empty());
    private static final Asking OWNER =
            new Asking("198.51.100.7", Optional.of(new Device("one", List.of("d.ali"))));
    private static final Asking OWNER_ELSEWHERE = new Asking("192.0.2.4", Optional.empty());

    private final Brakes brakes = new Brakes();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    private Duration wrong(Asking asking, String name) {
        Duration wait = brakes.begin(asking, "password", name, now);
        if (wait.isZero()) {
            brakes.end(asking, "password", name, now, false);
        }
        return wait;
    }

    @Test
    void waitsDoubleFromASecondToFiveMinutes() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Duration wait = wrong(ATTACKER, "d.ali");
            if (!wait.isZero()) {
                waits.add(wait.toSeconds());
                now = now.plus(wait);
                assertThat(wrong(ATTACKER, "d.ali")).isZero();
            }
        }
        assertThat(waits).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L);
    }

    @Test
    void whoeverWaitsIsNotLookedAtAndPaysNothingForAsking() {
        for (int i = 0; i < 3; i++) {
            assertThat(wrong(ATTACKER, "d.ali")).isZero();
        }
        for (int i = 0; i < 50; i++) {
            assertThat(wrong(ATTACKER, "d.ali")).isEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void anAttackerFromElsewhereLocksNobodyOut() {
        for (int i = 0; i < 3; i++) {
            wrong(ATTACKER, "d.ali");
        }
        assertThat(wrong(ATTACKER, "d.ali")).isPositive();
        assertThat(brakes.begin(OWNER_ELSEWHERE, "password", "d.ali", now)).isZero();
    }

    @Test
    void manySourcesTogetherAreBrakedAndAKnownDeviceIsNot() {
        for (int i = 0; i < 40; i++) {
            wrong(new Asking("203.0.113." + i, Optional.empty()), "d.ali");
        }
        Asking fresh = new Asking("203.0.113.99", Optional.empty());
        assertThat(brakes.begin(fresh, "password", "d.ali", now)).isPositive();
        assertThat(brakes.begin(OWNER, "password", "d.ali", now)).isZero();
        assertThat(brakes.begin(OWNER, "password", "p.amadou", now))
                .as("known to its own accounts alone, and free of others' tries")
                .isZero();
        assertThat(brakes.begin(fresh, "password", "p.amadou", now)).isZero();
    }

    @Test
    void oneSourceThatTriesManyNamesIsBraked() {
        for (int i = 0; i < 60; i++) {
            wrong(ATTACKER, "name" + i);
        }
        assertThat(brakes.begin(ATTACKER, "password", "d.ali", now)).isPositive();
        assertThat(brakes.begin(OWNER_ELSEWHERE, "password", "d.ali", now)).isZero();
    }

    @Test
    void aStolenDeviceGuessesAsSlowlyAsAnyOther() {
        for (int i = 0; i < 3; i++) {
            assertThat(wrong(OWNER, "d.ali")).isZero();
        }
        assertThat(wrong(OWNER, "d.ali")).isPositive();
    }

    @Test
    void aRightPasswordEndsTheCountAndFreesNoCodes() {
        for (int i = 0; i < 3; i++) {
            Duration wait = brakes.begin(OWNER, "code", "d.ali", now);
            assertThat(wait).isZero();
            brakes.end(OWNER, "code", "d.ali", now, false);
        }
        wrong(OWNER, "d.ali");
        wrong(OWNER, "d.ali");
        assertThat(brakes.begin(OWNER, "password", "d.ali", now)).isZero();
        brakes.end(OWNER, "password", "d.ali", now, true);
        assertThat(wrong(OWNER, "d.ali")).isZero();
        assertThat(wrong(OWNER, "d.ali")).isZero();
        assertThat(brakes.begin(OWNER, "password", "d.ali", now)).isZero();
        assertThat(brakes.begin(OWNER, "code", "d.ali", now)).isPositive();
    }

    @Test
    void afterAnHourItIsForgotten() {
        for (int i = 0; i < 3; i++) {
            wrong(ATTACKER, "d.ali");
        }
        now = now.plus(Brake.REMEMBERS);
        for (int i = 0; i < 3; i++) {
            assertThat(wrong(ATTACKER, "d.ali")).isZero();
        }
    }

    @Test
    void aProgramMayAskManyThingsAtOnceAndOneWhoGuessesMayNot() {
        for (int i = 0; i < 50; i++) {
            assertThat(brakes.begin(OWNER, "password", "d.ali", now)).isZero();
        }
        for (int i = 0; i < 50; i++) {
            brakes.end(OWNER, "password", "d.ali", now, false);
        }
        now = now.plus(Brake.LONGEST);
        assertThat(brakes.begin(OWNER, "password", "d.ali", now)).isZero();
        assertThat(brakes.begin(OWNER, "password", "d.ali", now)).isPositive();
    }

    @Test
    void ofIpv6TheNetworkCounts() {
        assertThat(Asking.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Asking.network("2001:db8:1:2:ffff::9%eth0"))
                .isNotEqualTo(Asking.network("2001:db8:1:3::6"));
        assertThat(Asking.network("198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(Asking.network("unknown")).isEqualTo("unknown");
    }
}
