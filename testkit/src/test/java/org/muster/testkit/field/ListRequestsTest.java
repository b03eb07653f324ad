package org.muster.testkit.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.Fact;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.listing.ListPlan;
import org.muster.core.listing.ListingCommand.BeginList;
import org.muster.core.listing.ListingCommand.EndList;
import org.muster.core.listing.ListingCommand.TakeRows;
import org.muster.core.listing.ListingCommand.TakenRow;
import org.muster.core.listing.ListingCommand.Target;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.RegisterCommand.JoinHousehold;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.Intent;
import org.muster.core.request.ListParties;
import org.muster.core.request.PartyMember;
import org.muster.core.request.RequestCommand.AskForList;
import org.muster.core.request.RequestCommand.DeclareIntent;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.core.request.RequestRefusal;
import org.muster.testkit.Rows;
import org.muster.testkit.Scenario;

/** A partner's list of who wants to leave becomes requests. */
class ListRequestsTest {
    private static final ListId LIST = new ListId(1);
    private static final String NOBODY =
            """
            leg | leads | belted
            F1  | out   | 9
            """;

    private final Scenario s = Scenario.draw(NOBODY);
    private Instant asOf;

    @BeforeEach
    void send() {
        asOf = s.now();
        s.later(Duration.ofHours(1));
    }

    private void taken(Source.Kind kind, String... names) {
        s.does(
                new BeginList(
                        LIST,
                        new ListPlan("spain.csv", "00", new Source(kind, "Spain"), asOf, 9, "")));
        int row = 1;
        for (String name : names) {
            TakenRow one =
                    Rows.row(
                            row,
                            Details.ofName(new PersonName(name, "", "")),
                            new Target.Newcomer(1));
            s.does(new TakeRows(LIST, List.of(one), List.of()));
            row++;
        }
        s.does(new EndList(LIST));
    }

    private PersonId holder(int row) {
        return Rows.holder(s.view(), LIST, row);
    }

    private AskForList ask() {
        return new AskForList(
                LIST, new Consent("asked by telephone", asOf, Consent.Way.FORM), Note.NONE);
    }

    private ListParties parties() {
        return ListParties.of(s.view(), LIST, asOf);
    }

    @Test
    void familiesTravelTogetherAndNobodyIsAskedForTwice() {
        taken(Source.Kind.PARTNER_LIST, "Ana", "Beto", "Carla");
        s.does(new JoinHousehold(List.of(holder(1), holder(3))));
        List<Fact> facts = s.give(ask());
        assertThat(facts)
                .extracting(fact ->
                        ((RequestMade) fact).party().stream().map(PartyMember::person).toList())
                .containsExactly(List.of(holder(1), holder(3)), List.of(holder(2)));
        assertThat(facts)
                .allMatch(fact -> ((RequestMade) fact).source().reference().equals("Spain"));
        s.refusing(RequestRefusal.NOBODY_LEFT).does(ask());
        assertThat(parties()).isEqualTo(new ListParties(List.of(), 3, 0));
    }

    @Test
    void whoDiedOrSaidOtherwiseSinceIsLeftOut() {
        taken(Source.Kind.PARTNER_LIST, "Ana", "Beto", "Carla");
        s.does(new RecordDeath(holder(1), Scenario.LIST, new Note("told")));
        s.does(
                new DeclareIntent(
                        List.of(holder(2)), Intent.STAYS, Scenario.LIST, asOf.plusSeconds(60)));
        assertThat(parties().parties()).containsExactly(List.of(holder(3)));
        assertThat(parties().otherwise()).isEqualTo(2);
    }

    @Test
    void aRegisterSaysOfNobodyThatTheyWantToLeave() {
        taken(Source.Kind.CONSULAR_REGISTER, "Ana");
        s.refusing(RequestRefusal.SAYS_NO_WISH).does(ask());
    }

    @Test
    void aListThatIsNotThereWholeIsNotAskedFor() {
        s.refusing(RequestRefusal.NO_SUCH_LIST).does(ask());
    }
}
