package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.incident.EvidenceKind;
import org.muster.core.incident.Incident;
import org.muster.core.incident.IncidentFact.EvidenceAdded;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leads;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Mode;
import org.muster.core.movement.MovementCommand.PlanLeg;
import org.muster.core.movement.MovementFact.LegPlanned;
import org.muster.core.place.Place;
import org.muster.core.place.PlaceStatus;
import org.muster.core.register.Note;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.PartyMember;
import org.muster.core.request.RequestCommand.MakeRequest;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.request.RequestFact.RequestMade;

/** Incidents, their evidence, and the places that they change. */
class IncidentPagesTest extends SituationCase {
    private static PersonId seatedFrom(String family, String place) throws Exception {
        PersonId person = registered(family);
        Source source = new Source(Source.Kind.STAFF, "");
        RequestId request =
                ((RequestMade)
                                give(new MakeRequest(
                                                person,
                                                List.of(new PartyMember(person, List.of())),
                                                new Consent("v1", Instant.now(), Consent.Way.CALL),
                                                source,
                                                Note.NONE))
                                        .getFirst()
                                        .fact())
                        .request();
        LegPlan plan =
                new LegPlan(
                        "C " + family,
                        Mode.CONVOY,
                        "bus",
                        place,
                        "Niamey airport",
                        Leads.INSIDE,
                        Instant.now().plus(Duration.ofHours(6)),
                        Capacities.UNKNOWN);
        var leg = ((LegPlanned) give(new PlanLeg(plan)).getFirst().fact()).leg();
        give(new OfferSeat(request, leg, Instant.now().plus(Duration.ofHours(2))));
        return person;
    }

    @Test
    void aRallyPointThatClosesListsAtOnceWhoIsOnTheWayAndLeadsToWritingToThem() throws Exception {
        seatedFrom("Zanetti", "The school & hall");
        assertThat(officer.get(at("places?lang=en")).body())
                .contains("The school &amp; hall", "status not known");
        HttpResponse<String> silent =
                send(
                        "places/one?name=the+school+%26+hall",
                        "places/one",
                        "name",
                        "The school & hall",
                        "kind",
                        "RALLY_POINT",
                        "status",
                        "CLOSED");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("PLC-002");
        HttpResponse<String> closed =
                send(
                        "places/one?name=the+school+%26+hall",
                        "places/one",
                        "name",
                        "The school & hall",
                        "kind",
                        "RALLY_POINT",
                        "status",
                        "CLOSED",
                        "reason",
                        "shots nearby",
                        "position",
                        "13.5127, 2.1126");
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.body())
                .contains(
                        "Zanetti",
                        "not told since",
                        "m-card--alarm",
                        "13.5127, 2.1126",
                        "routedTo=The+school+%26+hall");
        assertThat(Place.find(view(), NIAMEY, "the school & hall").orElseThrow().status())
                .isEqualTo(PlaceStatus.CLOSED);
        assertThat(officer.get(at("room?lang=en")).body())
                .contains("The school &amp; hall is closed", "On the way there: 1.");
        Matcher letter = Pattern.compile("href=\"([^\"]*routedTo=[^\"]*)\"").matcher(closed.body());
        assertThat(letter.find()).isTrue();
        HttpResponse<String> campaign = officer.get(letter.group(1).replace("&amp;", "&"));
        assertThat(campaign.body())
                .contains("<option value=\"The school &amp; hall\" selected>", "On the way to")
                .contains("Do not go to The school &amp; hall", "Ne vous rendez pas à")
                .contains("name=\"urgent\" value=\"yes\" checked");
        HttpResponse<String> preview =
                send(
                        "campaigns/new",
                        "campaigns/new",
                        "act",
                        "preview",
                        "name",
                        "do not go",
                        "text-fr",
                        "N’y allez pas.",
                        "routedTo",
                        "the school & HALL");
        // registered without a telephone: somebody has to find them
        assertThat(preview.body()).contains("1 more have no address");
    }

    @Test
    void anIncidentIsReportedAgainAndClosesARallyPoint() throws Exception {
        HttpResponse<String> unsaid = send("incidents", "incidents", "text", "a crowd");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Choose how bad it is.", "a crowd");
        HttpResponse<String> made =
                send(
                        "incidents",
                        "incidents",
                        "text",
                        "doors <b>set</b> alight",
                        "kind",
                        "ATTACK",
                        "severity",
                        "CRITICAL",
                        "place",
                        "Embassy gate",
                        "source",
                        "the guard",
                        "reliability",
                        "B",
                        "credibility",
                        "PROBABLY_TRUE",
                        "crowdLow",
                        "1 000");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(made.body())
                .contains("attack, Embassy gate", "B2", "at least 1,000")
                .contains("doors &lt;b&gt;set&lt;/b&gt; alight");
        Incident incident =
                Incident.listAll(view()).stream()
                        .filter(one -> one.best().told().place().equals("Embassy gate"))
                        .findFirst()
                        .orElseThrow();
        String page = "incidents/" + incident.id();
        assertThat(officer.get(at("room?lang=en")).body())
                .contains(page, "doors &lt;b&gt;set", "4 – critical");
        HttpResponse<String> more =
                send(
                        page,
                        page + "/report",
                        "text",
                        "two hundred people",
                        "severity",
                        "SERIOUS",
                        "source",
                        "radio");
        assertThat(more.body()).contains("Reports: 2", "F6", "two hundred people");
        HttpResponse<String> closed =
                send(
                        page,
                        page + "/place",
                        "name",
                        "Embassy gate",
                        "kind",
                        "POST",
                        "status",
                        "COMPROMISED",
                        "reason",
                        "attacked");
        // at once who is on the way there
        assertThat(closed.uri().toString()).contains("places/one?name=Embassy+gate");
        assertThat(closed.body()).contains("compromised", "On the way there: 0", page);
        assertThat(officer.get(at(page + "?lang=en")).body())
                .contains("What became of places", "compromised");
        assertThat(Place.find(view(), NIAMEY, "embassy GATE").orElseThrow().because())
                .contains(incident.id());
        HttpResponse<String> wrong =
                send(
                        page,
                        page + "/place",
                        "name",
                        "x",
                        "kind",
                        "POST",
                        "status",
                        "OPEN",
                        "position",
                        "north");
        assertThat(wrong.body()).contains("“north” is no position");
        send(page, page + "/end", "why", "they left");
        assertThat(officer.get(at("room?lang=en")).body()).doesNotContain("4 – critical</span> <a");
        assertThat(officer.get(at(page + "?lang=en")).body()).contains("It goes on again");
    }

    @Test
    void twoReportsOfOneThingAreJoinedOnThePage() throws Exception {
        IncidentId one = reported("people gather", IncidentSeverity.SERIOUS);
        IncidentId other = reported("a crowd of hundreds", IncidentSeverity.GRAVE);
        HttpResponse<String> joined =
                send("incidents/" + one, "incidents/" + one + "/merge", "into", other.toString());
        assertThat(joined.uri().toString()).contains(other.toString());
        assertThat(joined.body()).contains("people gather", "a crowd of hundreds", one.toString());
        assertThat(officer.get(at("incidents/" + one + "?lang=en")).body())
                .contains("goes on under", other.toString());
        HttpResponse<String> parted =
                send("incidents/" + one, "incidents/" + one + "/part", "why", "another street");
        assertThat(parted.body()).doesNotContain("goes on under:");
        assertThat(Incident.find(view(), one).orElseThrow().mergedInto()).isEmpty();
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static HttpResponse<String> bring(IncidentId id, byte[] file) throws Exception {
        officer.get(at("incidents/" + id + "?lang=en"));
        return officer.upload(
                at("incidents/" + id + "/evidence?caption=the+gate&command=" + UUID.randomUUID()),
                "file",
                file);
    }

    @Test
    void evidenceIsMadeAnewAndGivenOutWithCare() throws Exception {
        IncidentId id = reported("a crowd", IncidentSeverity.SERIOUS);
        assertThat(bring(id, picture()).statusCode()).isEqualTo(303);
        EvidenceAdded added = Incident.find(view(), id).orElseThrow().evidence().getFirst();
        assertThat(added.kind()).isEqualTo(EvidenceKind.PICTURE);
        String file = at("incidents/" + id + "/evidence/" + added.hash());
        assertThat(officer.get(at("incidents/" + id + "?lang=en")).body())
                .contains("Evidence: 1", "src=\"" + file, "the gate");
        HttpResponse<byte[]> shown = officer.download(file);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(shown.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(shown.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(shown.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline")
                .contains(added.hash().substring(0, 12) + ".jpg");
        assertThat(planner.get(file).statusCode()).isEqualTo(403);
        assertThat(bring(id, picture()).body()).contains("INC-012");
        assertThat(bring(id, "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)).body())
                .contains("neither a picture nor a PDF");
        send(
                "incidents/" + id,
                "incidents/" + id + "/evidence/" + added.hash() + "/withdraw",
                "why",
                "faces in it");
        assertThat(officer.get(file).statusCode()).isEqualTo(404);
        assertThat(Incident.find(view(), id).orElseThrow().evidence()).isEmpty();
    }

    /** What was not made anew does not come in by another door. */
    @Test
    void noProgramBringsEvidenceAsItIs() throws Exception {
        IncidentId id = reported("a crowd", IncidentSeverity.SERIOUS);
        HttpResponse<String> answer =
                admin.command(
                        "niamey",
                        UUID.randomUUID(),
                        "incident.AddEvidence",
                        "\"incident\":\""
                                + id
                                + "\",\"file\":{\"content\":\"/9j/AA==\"},\"caption\":\"x\"");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(Incident.find(view(), id).orElseThrow().evidence()).isEmpty();
        HttpResponse<String> told =
                admin.command(
                        "niamey",
                        UUID.randomUUID(),
                        "place.SetPlace",
                        """
                        "name":"the harbour","kind":"AIRPORT","status":"FULL","reason":"no berth",
                        "position":{"latitude":13.5,"longitude":2.1},"at":"2023-08-01T10:00:00Z"\
                        """);
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(Place.find(view(), NIAMEY, "The harbour").orElseThrow().status())
                .isEqualTo(PlaceStatus.FULL);
    }
}
