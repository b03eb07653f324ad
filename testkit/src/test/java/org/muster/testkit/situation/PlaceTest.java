package org.muster.testkit.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.campaign.Audience;
import org.muster.core.campaign.CampaignCommand.RecordAccepted;
import org.muster.core.campaign.CampaignCommand.RecordFailed;
import org.muster.core.campaign.Meeting;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.Recipients;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.SendingWay;
import org.muster.core.fact.PersonId;
import org.muster.core.place.NamedPlaces;
import org.muster.core.place.Place;
import org.muster.core.place.PlaceCommand.SetPlace;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceRefusal;
import org.muster.core.place.PlaceStatus;
import org.muster.core.place.Position;
import org.muster.core.place.Routed;
import org.muster.core.request.RequestCommand.AnswerOffer;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.testkit.Scenario;
import org.muster.testkit.campaign.Campaigns;

/** Nobody walks to a rally point that is closed because nobody knew that they were on the way. */
class PlaceTest {
    private static final String WORLD =
            """
            leg | leads | belted
            F1  | out   | 9
            F2  | out   | 9

            person | born       | nationality | household | at
            Awa    | 1990-01-02 | FRA         | Diallo    | list
            Bo     | 2019-09-01 | FRA         | Diallo    | list
            Dan    | 1970-01-01 | CHN         |           | asked
            Fay    | 1972-01-01 | FRA         |           | asked
            Gus    | 1973-01-01 | FRA         |           | asked
            """;

    private final Scenario s = Scenario.draw(WORLD).ask("Awa", "Bo");
    private final Situation situation = new Situation(s);
    private final Campaigns campaigns = new Campaigns(s);

    private Place place(String name) {
        return Place.find(s.viewNow(), Scenario.ID, name).orElseThrow();
    }

    private List<PersonId> routed(String place) {
        return Routed.of(s.viewNow(), place).persons().stream().map(Routed.One::person).toList();
    }

    @Test
    void aPlaceIsWhatWasSaidOfItLastByWhenItWasSo() {
        s.does(situation.set("The school", PlaceStatus.OPEN, ""));
        s.later(Duration.ofHours(2));
        s.does(situation.set("  the   SCHOOL", PlaceStatus.CLOSED, "shots nearby"));
        assertThat(Place.listAll(s.view(), Scenario.ID)).hasSize(1);
        // a call of an hour ago that is typed now
        s.does(
                situation.set(
                        "the school",
                        PlaceStatus.FULL,
                        "no room",
                        s.now().minus(Duration.ofHours(1))));
        assertThat(place("the school").status()).isEqualTo(PlaceStatus.CLOSED);
        assertThat(Place.listSaid(s.view(), Scenario.ID, "the school")).hasSize(3);
        s.refusing(PlaceRefusal.SO_ALREADY)
                .does(situation.set("  the   SCHOOL", PlaceStatus.CLOSED, "shots nearby"));
    }

    @Test
    void whereAPlaceIsStaysKnown() {
        Position bridge = Position.parse("13.5127, 2.1126");
        s.does(
                new SetPlace(
                        Scenario.ID,
                        "the bridge",
                        PlaceKind.ROUTE,
                        PlaceStatus.OPEN,
                        Optional.of(bridge),
                        "",
                        Optional.empty(),
                        s.now()));
        s.does(situation.set("the bridge", PlaceStatus.COMPROMISED, "watched"));
        assertThat(place("the bridge").position()).contains(bridge);
        assertThat(bridge.toString()).isEqualTo("13.5127, 2.1126");
        assertThat(Position.parse("-33.9249;18.4241").longitude())
                .isEqualTo(new BigDecimal("18.4241"));
        for (String wrong : List.of("", "13.5", "91, 2", "13.5, -180.1", "13,5 2,1", "north")) {
            assertThatThrownBy(() -> Position.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whoHasASeatFromAPlaceIsOnTheWayToItUntilAboard() {
        assertThat(routed("here")).isEmpty();
        s.does(new OfferSeat(s.request("Awa"), s.leg("F1"), s.now().plusSeconds(3600)));
        s.does(new OfferSeat(s.request("Dan"), s.leg("F2"), s.now().plusSeconds(3600)));
        s.does(new OfferSeat(s.request("Fay"), s.leg("F2"), s.now().plusSeconds(60)));
        s.does(new AnswerOffer(s.request("Awa"), s.leg("F1"), true));
        assertThat(routed(" HERE "))
                .containsExactlyInAnyOrder(
                        s.person("Awa"), s.person("Bo"), s.person("Dan"), s.person("Fay"));
        // an offer that ended leads nowhere
        s.later(Duration.ofMinutes(2));
        assertThat(routed("here"))
                .containsExactlyInAnyOrder(s.person("Awa"), s.person("Bo"), s.person("Dan"));
        s.checkIn("Awa", "Bo", "Dan").band("Awa", "Bo", "Dan").open("F1").board("F1", "Awa", "Bo");
        assertThat(routed("here")).containsExactly(s.person("Dan"));
        s.cancel("F2");
        assertThat(routed("here")).isEmpty();
        assertThat(NamedPlaces.list(s.viewNow(), Scenario.ID)).containsExactly("here");
    }

    @Test
    void whomACampaignToldToBeThereIsOnTheWayUntilThen() {
        campaigns.phone("Dan", "+22790000001").phone("Fay", "+22790000002");
        Meeting meeting =
                new Meeting(
                        "The school", s.now().plus(Duration.ofHours(3)), Duration.ofMinutes(30));
        List<Sending> sent =
                campaigns.sent(
                        Campaigns.plan(
                                new Audience(
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        ""),
                                Question.NOTHING,
                                Optional.of(meeting)));
        assertThat(routed("the school"))
                .containsExactlyInAnyOrder(s.person("Dan"), s.person("Fay"));
        for (Sending one : sent) {
            s.does(
                    one.due().person().equals(s.person("Dan"))
                            ? new RecordAccepted(one.id(), 0, SendingWay.SMS, List.of())
                            : new RecordFailed(one.id(), 0, "no such number"));
        }
        assertThat(routed("the school")).containsExactly(s.person("Dan"));
        assertThat(NamedPlaces.list(s.viewNow(), Scenario.ID))
                .containsExactly("here", "The school");

        s.later(Duration.ofMinutes(5));
        s.does(situation.set("the school", PlaceStatus.CLOSED, "shots nearby"));
        Routed routed = Routed.of(s.viewNow(), "the school");
        assertThat(routed.countUntold(place("the school").since())).isEqualTo(1);
        // everybody on the way there is an audience
        Audience onTheWay =
                new Audience(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.of("The School"));
        assertThat(Recipients.of(s.viewNow(), onTheWay).reached())
                .extracting(Recipients.Recipient::person)
                .containsExactly(s.person("Dan"));
        List<Sending> warned = campaigns.sent(Campaigns.plan(onTheWay, Question.NOTHING));
        s.does(new RecordAccepted(warned.getFirst().id(), 0, SendingWay.SMS, List.of()));
        Routed after = Routed.of(s.viewNow(), "the school");
        assertThat(after.persons()).hasSize(1);
        assertThat(after.countUntold(place("the school").since())).isZero();

        s.later(Duration.ofHours(3));
        assertThat(routed("the school")).isEmpty();
    }

    @Test
    void aCampaignWithoutAWayKeepsTheSealThatItHad() {
        assertThat(Audience.of().toString())
                .isEqualTo(
                        "Audience[states=[], presence=Optional.empty, nationality=Optional.empty,"
                                + " leg=Optional.empty, cell=Optional.empty, from=]");
    }
}
