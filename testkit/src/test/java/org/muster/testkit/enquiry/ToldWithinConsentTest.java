package org.muster.testkit.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.muster.core.enquiry.EnquiryFact.ConsentGiven;
import org.muster.core.enquiry.EnquiryFact.OfConsent;
import org.muster.core.enquiry.EnquiryFact.PersonTold;
import org.muster.core.enquiry.Telling;
import org.muster.core.enquiry.Wished;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.intake.MessageWay;
import org.muster.core.register.Note;

/** Whatever desks and citizens do, no answer goes beyond what was consented to before it. */
class ToldWithinConsentTest {
    private static final int RUNS = 60;
    private static final int STEPS = 120;

    private static final EnquiryId ENQUIRY = new EnquiryId(1);
    private static final PersonId PERSON = new PersonId(1);

    /** A second reading of the rule, that knows only the latest word of each person. */
    private static final class Words {
        private final Map<List<Object>, OfConsent> last = new HashMap<>();

        void hear(OfConsent said) {
            last.merge(List.of(said.enquiry(), said.person()), said, Words::later);
        }

        private static OfConsent later(OfConsent before, OfConsent now) {
            return now.at().isBefore(before.at()) ? before : now;
        }

        Set<Telling> of(PersonTold told) {
            return last.get(List.of(told.enquiry(), told.person())) instanceof ConsentGiven given
                    ? Set.copyOf(given.what())
                    : Set.of();
        }
    }

    @Test
    void randomCommandsNeverYieldAnAnswerBeyondConsent() {
        int answers = 0;
        for (int seed = 1; seed <= RUNS; seed++) {
            RandomEnquiries random = new RandomEnquiries(seed);
            Words words = new Words();
            for (Fact fact : random.facts(STEPS)) {
                if (fact instanceof OfConsent said) {
                    words.hear(said);
                }
                if (fact instanceof PersonTold told) {
                    answers++;
                    assertThat(words.of(told)).as("seed " + seed).containsAll(told.told());
                }
            }
        }
        assertThat(answers).as("answers that were drawn").isGreaterThan(RUNS);
    }

    @Test
    void ofTwoWordsOfOneMomentTheOneThatTellsLessCountsInAnyOrder() {
        Instant at = Instant.parse("2023-08-01T08:00:00Z");
        Random random = new Random(7);
        for (int run = 0; run < 500; run++) {
            List<OfConsent> said = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                said.add(RandomEnquiries.said(random, ENQUIRY, PERSON, minute(at, random)));
            }
            Set<Telling> one = covered(said);
            Collections.shuffle(said, random);
            assertThat(covered(said)).isEqualTo(one);
        }
    }

    private static Instant minute(Instant at, Random random) {
        return at.plus(Duration.ofMinutes(random.nextInt(2)));
    }

    private static Set<Telling> covered(List<OfConsent> said) {
        Wished wished = Wished.NOT_ASKED;
        for (OfConsent one : said) {
            wished = wished.said(one);
        }
        Set<Telling> covered = EnumSet.noneOf(Telling.class);
        covered.addAll(wished.covered());
        return covered;
    }

    @Test
    void aConsentOfTheSameMomentKeepsOnlyWhatBothSay() {
        Instant at = Instant.parse("2023-08-01T08:00:00Z");
        Wished both =
                Wished.NOT_ASKED
                        .said(given(at, Telling.SAFE, Telling.WHERE))
                        .said(given(at, Telling.SAFE, Telling.CONTACT));
        assertThat(both.covered()).containsExactly(Telling.SAFE);
    }

    private static ConsentGiven given(Instant at, Telling... what) {
        return new ConsentGiven(ENQUIRY, PERSON, List.of(what), MessageWay.PHONE, Note.NONE, at);
    }
}
