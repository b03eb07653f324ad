package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.place.PlaceCommand.SetPlace;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceStatus;
import org.muster.core.place.Position;
import org.muster.core.post.Essential;
import org.muster.core.post.Post;
import org.muster.core.post.PostCommand.ListStaff;
import org.muster.core.post.PostCommand.OfferHelp;
import org.muster.core.post.PostCommand.OpenPost;
import org.muster.core.post.PostCommand.SetPostStatus;
import org.muster.core.post.PostFact.PostOpened;
import org.muster.core.post.PostKind;
import org.muster.core.post.PostPlan;
import org.muster.core.post.PostStatus;
import org.muster.core.post.StaffCategory;
import org.muster.core.post.StatusSaid;
import org.muster.core.register.Nationality;
import org.muster.core.register.RegisterCommand.JoinHousehold;
import org.muster.core.request.Request;

/** Posts, for whoever sends somebody there and for whoever keeps them. */
class PostPagesTest extends SituationCase {

    private static PostId opened(String name, String state, String place) throws Exception {
        PostPlan plan =
                new PostPlan(name, new Nationality(state), PostKind.EMBASSY, "Niamey", place);
        return ((PostOpened) give(new OpenPost(plan, Optional.empty())).getFirst().fact()).post();
    }

    private static void set(PostId post, PostStatus status, Duration ago) throws Exception {
        give(
                new SetPostStatus(
                        post,
                        new StatusSaid(status, Instant.now().minus(ago), "", "their ministry")));
    }

    private static void helps(PostId post, String... states) throws Exception {
        give(
                new OfferHelp(
                        post,
                        List.of(states).stream().map(Nationality::new).toList(),
                        Instant.now(),
                        Optional.empty(),
                        "their ministry"));
    }

    @Test
    void aPostIsKeptByItsFormWithWhatItDoes() throws Exception {
        HttpResponse<String> kept =
                send(
                        "posts",
                        "posts",
                        "name",
                        "Embassy <of> Italy",
                        "state",
                        "Italie",
                        "kind",
                        "EMBASSY",
                        "town",
                        "Niamey",
                        "place",
                        "",
                        "status",
                        "REDUCED",
                        "source",
                        "the Farnesina",
                        "reason",
                        "few flights");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body())
                .contains("Embassy &lt;of&gt; Italy", "reduced", "the Farnesina", "few flights");
        assertThat(officer.get(at("posts?lang=en")).body())
                .contains("Embassy &lt;of&gt; Italy", "Posts of other states");
        HttpResponse<String> again =
                send(
                        "posts",
                        "posts",
                        "name",
                        "embassy <of> italy",
                        "state",
                        "ITA",
                        "kind",
                        "OFFICE");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("PST-003");
        assertThat(
                        send("posts", "posts", "name", "X", "state", "Nowhere", "kind", "OFFICE")
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoHelpsANationalIsAnsweredAlsoWhenItIsNobody() throws Exception {
        PostId belgian = opened("Embassy of Belgium", "BEL", "");
        PostId french = opened("Consulate of France", "FRA", "");
        assertThat(gate.get(at("posts?of=Belgium&lang=en")).body())
                .contains("nobody that we know of", "of which nobody has said whom they help");
        HttpResponse<String> offered =
                send(
                        "posts/" + french,
                        "posts/" + french + "/help",
                        "states",
                        "France, Belgique; LUX",
                        "source",
                        "our ministry");
        assertThat(offered.statusCode()).isEqualTo(200);
        assertThat(offered.body()).contains("Luxembourg");
        assertThat(gate.get(at("posts?of=BEL&lang=en")).body())
                .contains("are helped by (1)")
                .doesNotContain("nobody that we know of");
        set(french, PostStatus.SUSPENDED, Duration.ZERO);
        assertThat(gate.get(at("posts?of=BEL&lang=en")).body()).contains("nobody that we know of");
        assertThat(officer.get(at("posts/" + french + "?lang=en")).body())
                .contains("It helps nobody while it is suspended");
        assertThat(gate.get(at("posts?of=Nowhere&lang=en")).body()).contains("govuk-error-message");
        helps(belgian, "BEL");
        assertThat(
                        send(
                                        "posts/" + belgian,
                                        "posts/" + belgian + "/no-help",
                                        "states",
                                        "LUX",
                                        "source",
                                        "them")
                                .body())
                .contains("PST-012");
    }

    @Test
    void howManyStaffAreThereIsForThoseWhoKeepItAlone() throws Exception {
        PostId post = opened("Embassy of Spain", "ESP", "");
        HttpResponse<String> counted =
                send(
                        "posts/" + post,
                        "posts/" + post + "/count",
                        "category",
                        "SENT",
                        "present",
                        "37",
                        "essential",
                        "9",
                        "dependants",
                        "",
                        "source",
                        "the embassy");
        assertThat(counted.body()).contains("37", "present 37, of them essential 9");
        assertThat(Post.find(view(), post).orElseThrow().countPresent()).hasValue(37);
        assertThat(gate.get(at("posts/" + post + "?lang=en")).body())
                .contains("Embassy of Spain")
                .doesNotContain("37", "as the post counts them");
        assertThat(gate.get(at("posts?lang=en")).body()).doesNotContain(">37");
        assertThat(press.get(at("posts")).statusCode()).isEqualTo(403);
        assertThat(
                        send(
                                        "posts/" + post,
                                        "posts/" + post + "/count",
                                        "category",
                                        "LOCAL",
                                        "present",
                                        "many",
                                        "source",
                                        "x")
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theRoomNamesOurPostsThatDoNotWorkNormallyAndWhatOthersChanged() throws Exception {
        PostId ours = opened("Our embassy", "FRA", "");
        PostId normal = opened("Our calm consulate", "FRA", "");
        PostId changed = opened("Embassy of the United States", "USA", "");
        PostId longAgo = opened("Embassy of Chad", "TCD", "");
        set(ours, PostStatus.REDUCED, Duration.ofDays(9));
        set(normal, PostStatus.NORMAL, Duration.ofHours(1));
        set(changed, PostStatus.ORDERED_DEPARTURE, Duration.ofHours(3));
        set(longAgo, PostStatus.CLOSED, Duration.ofHours(30));
        String room = officer.get(at("room?lang=en")).body();
        String line = room.substring(room.indexOf("Our posts that do not"), room.indexOf("m-grid"));
        assertThat(line)
                .contains("Our embassy", "Embassy of the United States", "ordered departure")
                .doesNotContain("Our calm consulate", "Embassy of Chad");
        String chronicle = officer.get(at("situation?lang=en")).body();
        assertThat(chronicle).contains("posts/" + longAgo, "their ministry");
        assertThat(press.get(at("room?lang=en")).body()).doesNotContain("Our embassy");
        assertThat(press.get(at("situation?lang=en")).body()).doesNotContain("Embassy of Chad");
    }

    @Test
    void thePostStandsOnTheMapWhereItsPlaceIs() throws Exception {
        give(
                new SetPlace(
                        NIAMEY,
                        "The compound",
                        PlaceKind.POST,
                        PlaceStatus.OPEN,
                        Optional.of(Position.parse("13.52, 2.10")),
                        "",
                        Optional.empty(),
                        Instant.now()));
        PostId post = opened("Embassy of Norway", "NOR", "the compound");
        opened("Office of Denmark", "DNK", "");
        assertThat(gate.get(at("map?lang=en")).body())
                .contains("data-sign=\"post\"", "Embassy of Norway", "posts/" + post)
                .doesNotContain("Office of Denmark");
        assertThat(officer.get(at("posts/" + post + "?lang=en")).body())
                .contains("places/one?name=the+compound");
    }

    @Test
    void theStaffListBecomesRequestsInOneStep() throws Exception {
        PostId post = opened("Embassy of France", "FRA", "");
        List<PersonId> family = List.of(registered("Drawdownson"), registered("Drawdowndottir"));
        give(new JoinHousehold(family));
        PersonId unsaid = registered("Unsaidson");
        String page = "posts/" + post;
        assertThat(officer.get(at(page + "?lang=en&q=Drawdownson")).body())
                .contains("Drawdownson", "Put on the staff list");
        assertThat(
                        send(
                                        page,
                                        page + "/list",
                                        "person",
                                        family.getFirst().toString(),
                                        "category",
                                        "SENT",
                                        "essential",
                                        "NO")
                                .statusCode())
                .isEqualTo(200);
        give(new ListStaff(post, List.of(unsaid), StaffCategory.LOCAL, Essential.UNKNOWN));
        assertThat(officer.get(at(page + "?lang=en")).body())
                .contains(
                        "2 persons in 1 families can be asked for",
                        "nobody said whether they are essential: 1");
        HttpResponse<String> unordered =
                send(page, page + "/drawdown", "wording", "", "note", "", "at", "");
        assertThat(unordered.statusCode()).isEqualTo(422);
        assertThat(unordered.body()).contains("REQ-002");
        HttpResponse<String> made =
                send(page, page + "/drawdown", "wording", "ordered departure", "at", "");
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("2 have an open request").doesNotContain("id=\"ask\"");
        for (PersonId person : family) {
            assertThat(Request.listOpen(view(), person)).hasSize(1);
        }
        assertThat(Request.listOpen(view(), unsaid)).isEmpty();
        assertThat(send(page, page + "/unlist", "person", unsaid.toString()).body())
                .doesNotContain("nobody said whether they are essential");
        assertThat(gate.get(at(page + "?lang=en")).body())
                .contains("DRAWDOWNSON")
                .doesNotContain("/drawdown\"", "/list\"");
    }

    @Test
    void gatesAndPlannersReadAndDoNotWrite() throws Exception {
        PostId post = opened("Embassy of Togo", "TGO", "");
        for (Browser reader : List.of(gate, planner)) {
            assertThat(reader.get(at("posts/" + post)).statusCode()).isEqualTo(200);
            assertThat(reader.get(at("posts/" + post)).body()).doesNotContain("/status\"");
        }
        assertThat(gate.get("/api/operations/niamey/posts").body())
                .contains("Embassy of Togo", "\"state\":\"TGO\"");
        assertThat(press.get("/api/operations/niamey/posts").statusCode()).isNotEqualTo(200);
        for (String language : List.of("fr", "ar")) {
            for (String page : List.of("posts?of=TGO&", "posts/" + post + "?")) {
                assertThat(officer.get(at(page + "lang=" + language)).body())
                        .contains("lang=\"" + language + "\"", "Embassy of Togo");
            }
        }
        assertThat(officer.get(at("posts/A-0000-0000-0001")).statusCode()).isEqualTo(404);
    }
}
