package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.citizen.Family;
import org.muster.server.access.Role;

/** A family opens its own page with reference and PIN, and acts there. */
class OwnPageTest extends PortalCase {
    @Test
    void anotherActOfTheSamePageIsNoRepeatOfTheOneBefore() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.tell("STAY", "Acts", "90000015");
        String[] codes = Citizen.codes(citizen.send().body());
        String page = citizen.get("help/own").body();
        String command = page.split("name=\"command\" value=\"")[1].split("\"")[0];
        citizen.post("help/own/confirm", "command", command, "place", "the mill");
        citizen.post("help/own/wish", "command", command, "wish", "ABROAD");
        assertThat(family(codes[0]).place().text()).isEqualTo("the mill");
        assertThat(state(family(codes[0]))).isEqualTo(AccountState.ABROAD);
        Instant heard = family(codes[0]).heard();
        citizen.post("help/own/wish", "command", command, "wish", "ABROAD");
        assertThat(family(codes[0]).heard()).isEqualTo(heard);
        assertThat(page.split("name=\"command\"")).hasSize(4);
        assertThat(
                        java.util.Arrays.stream(page.split("name=\"command\" value=\""))
                                .skip(1)
                                .map(part -> part.substring(0, 36)))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingStaysOnAPhoneThatIsHandedOn() throws Exception {
        for (String act : List.of("help/own/close", "help/forget")) {
            Citizen citizen = new Citizen(server);
            citizen.tell("STAY", "Shared", "90000016");
            citizen.send();
            citizen.post("help/wish", "wish", "LEAVE");
            assertThat(citizen.carried()).containsKeys("m-draft0", "m-sent0", "m-own0");
            assertThat(citizen.get("help").body()).contains("Forget what was typed");
            citizen.post(act);
            assertThat(citizen.carried().keySet()).noneMatch(name -> name.startsWith("m-"));
            assertThat(citizen.get("help/sent").body()).contains("PIN (six digits)");
            assertThat(citizen.get("help").body()).doesNotContain("Forget what was typed");
        }
    }

    @Test
    void theOwnPageOpensWithThePinAloneAndShutsAfterFiveWrongOnes() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.tell("LEAVE", "Pin", "90000002");
        String[] codes = Citizen.codes(citizen.send().body());
        Citizen elsewhere = new Citizen(server);
        assertThat(elsewhere.get("help/own?lang=en").body())
                .contains("PIN (six digits)")
                .doesNotContain("Pin");
        String wrong = codes[1].equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(elsewhere.post("help/own", "reference", codes[0], "pin", wrong).body())
                    .contains("do not fit together");
        }
        assertThat(elsewhere.post("help/own", "reference", codes[0], "pin", codes[1]).body())
                .contains("wrong too often");
        // whoever was inside stays inside, and no other family is shut out
        assertThat(citizen.get("help/own").body()).contains("waiting for a seat");
        Citizen other = new Citizen(server);
        other.tell("STAY", "Other", "90000003");
        String[] others = Citizen.codes(other.send().body());
        Citizen third = new Citizen(server);
        third.get("help/own?lang=en");
        String typed = others[0].toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(
                        third.post(
                                        "help/own",
                                        "reference",
                                        typed.replace(" ", ""),
                                        "pin",
                                        " " + others[1])
                                .body())
                .contains("You told us that you stay");
    }

    @Test
    void itShowsTheSeatThatIsOfferedAndTakesTheAnswer() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.tell("LEAVE", "Offer", "90000004");
        String[] codes = Citizen.codes(citizen.send().body());
        String leg =
                Client.json(
                                admin.command(
                                        "niamey",
                                        UUID.randomUUID(),
                                        "movement.PlanLeg",
                                        """
                                        "plan":{"label":"F9","mode":"FLIGHT","vehicle":"A330",\
                                        "from":"Niamey","to":"Paris","leads":"OUT",\
                                        "departs":"%s",\
                                        "capacities":{"belted":9,"floorAuthority":""}}\
                                        """
                                                .formatted(
                                                        Instant.now().plus(9, ChronoUnit.HOURS))))
                        .path("created")
                        .asString();
        admin.command(
                "niamey",
                UUID.randomUUID(),
                "request.OfferSeat",
                "\"request\":\"%s\",\"leg\":\"%s\",\"expires\":\"%s\""
                        .formatted(codes[0], leg, Instant.now().plus(2, ChronoUnit.HOURS)));
        assertThat(citizen.get("help/own?lang=ar").body()).contains("←").doesNotContain("→");
        assertThat(citizen.get("help/own?lang=en").body())
                .contains("There are seats for you", "F9", "→");
        assertThat(citizen.post("help/own/accept", "command", UUID.randomUUID().toString()).body())
                .contains("You have accepted seats");
        assertThat(family(codes[0]).findRequest(view()).orElseThrow().offer().orElseThrow())
                .matches(offer -> offer.accepted());
        assertThat(citizen.post("help/own/confirm", "place", "the airport", "company", "").body())
                .contains("the airport");
        assertThat(citizen.post("help/own/wish", "wish", "LEFT_ALONE").body())
                .contains("nobody looks for you now");
        assertThat(state(family(codes[0]))).isEqualTo(AccountState.LEFT_ALONE);
        citizen.post("help/own/wish", "wish", "LEAVE");
        assertThat(state(family(codes[0]))).isEqualTo(AccountState.WANTS_OUT);
        admin.command(
                "niamey",
                UUID.randomUUID(),
                "request.WithdrawRequest",
                "\"request\":\"%s\",\"members\":[]".formatted(codes[0]));
        assertThat(citizen.get("help/own").body())
                .contains("Your wish to leave was withdrawn", "value=\"LEAVE\"");
        assertThat(citizen.post("help/own/wish", "wish", "LEAVE").body())
                .contains("You are waiting for seats")
                .doesNotContain("value=\"LEAVE\"");
        assertThat(
                        citizen.post(
                                        "help/own/reach",
                                        "phone",
                                        "+33 1 00 00 00 00",
                                        "email",
                                        "",
                                        "other",
                                        "")
                                .body())
                .contains("+33 1 00 00 00 00");
        citizen.post("help/own/close");
        assertThat(citizen.get("help/own").body()).contains("PIN (six digits)");
        assertThat(citizen.post("help/own/wish", "wish", "STAY").statusCode()).isEqualTo(422);
    }

    @Test
    void staffSeeWhatTheFamilyTold() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.tell("LEAVE", "Seen", "90000006");
        String[] codes = Citizen.codes(citizen.send().body());
        Browser officer = Browser.as(server, "o.fficer-portal", Role.CONSULAR_OFFICER);
        String page =
                officer.get("/o/niamey/people/" + family(codes[0]).person() + "?lang=en").body();
        assertThat(page)
                .contains("wants to leave", "Plateau, by the school")
                .doesNotContain(codes[1]);
    }

    @Test
    void anOfficerGivesAnotherPinWhichShutsWhatTheOneBeforeOpened() throws Exception {
        Browser officer = Browser.as(server, "p.in-portal", Role.CONSULAR_OFFICER);
        for (String wish : List.of("LEAVE", "STAY")) {
            Citizen citizen = new Citizen(server);
            citizen.tell(wish, "Newpin", "90000018");
            String[] codes = Citizen.codes(citizen.send().body());
            assertThat(citizen.get("help/own").body()).contains(codes[0]);
            String from =
                    wish.equals("LEAVE")
                            ? "requests/" + codes[0]
                            : "people/" + family(codes[0]).person();
            String page = "/o/niamey/requests/" + codes[0] + "/pin";
            assertThat(officer.get("/o/niamey/" + from + "?lang=en").body()).contains(page);
            String made =
                    officer.post(page, Map.of("command", UUID.randomUUID().toString())).body();
            String pin = made.split("class=\"m-seal\">")[1].substring(0, 6);
            assertThat(pin).matches("\\d{6}");
            assertThat(officer.get(page).body()).doesNotContain(pin);
            assertThat(citizen.get("help/own").body())
                    .contains("PIN (six digits)")
                    .doesNotContain("Newpin");
            citizen.post("help/own", "reference", codes[0], "pin", codes[1]);
            assertThat(citizen.get("help/own").body()).contains("PIN (six digits)");
            citizen.post("help/own", "reference", codes[0], "pin", pin);
            assertThat(citizen.get("help/own").body()).contains("Newpin");
        }
        Browser gate = Browser.as(server, "g.ate-portal", Role.GATE_OPERATOR);
        assertThat(gate.get("/o/niamey/requests/R-0000-0000-0000/pin").statusCode()).isEqualTo(403);
    }

    @Test
    void whatWasTypedWrongOnTheOwnPageStandsThereAgainBesideWhatIsWrong() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.tell("STAY", "Again", "90000020");
        citizen.send();
        String reach =
                citizen.post("help/own/reach", "phone", "ring me", "email", "a@b", "other", "")
                        .body();
        assertThat(reach)
                .contains("value=\"ring me\"", "value=\"a@b\"", "<details open>")
                .contains("aria-describedby=\"phone-h phone-e\" aria-invalid=\"true\"")
                .contains("href=\"/o/niamey/help/own?lang=ar\"");
        String tooLong = "by the river ".repeat(200);
        assertThat(citizen.post("help/own/confirm", "place", tooLong).body())
                .contains("by the river by the river", "place-h place-e", "id=\"place-e\"");
        assertThat(citizen.get("help/own").body()).doesNotContain("<details open>", "aria-invalid");
        Citizen other = new Citizen(server);
        other.get("help/own?lang=en");
        assertThat(other.post("help/own", "reference", "R-1", "pin", "1").body())
                .contains("aria-describedby=\"reference-h reference-e\" aria-invalid=\"true\"")
                .contains("id=\"reference-e\"");
        citizen.tell("STAY", "Again", "90000021");
        HttpResponse<String> noConsent = citizen.post("help/send", "note", "x".repeat(2_001));
        assertThat(noConsent.body()).contains("href=\"/o/niamey/help/check?lang=fr\"");
        assertThat(citizen.post("help/send", "consent", "yes", "note", "x".repeat(2_001)).body())
                .contains("aria-describedby=\"note-h note-e\" aria-invalid=\"true\"");
    }

    @Test
    void aDeathIsNotToldByAList() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.get("help?lang=en");
        citizen.post("help/wish", "wish", "STAY");
        for (int i = 1; i <= 2; i++) {
            citizen.post(
                    "help/who-" + i, i + ".family", "D" + i, i + ".given", "", i + ".born", "");
            citizen.post("help/papers-" + i, i + ".nationality", "", i + ".document", "");
            citizen.post("help/needs-" + i);
            citizen.post("help/more", "more", i == 1 ? "yes" : "no");
        }
        citizen.post("help/place", "place", "x", "company", "");
        citizen.post("help/reach", "phone", "", "email", "", "other", "");
        Family family = family(Citizen.codes(citizen.send().body())[0]);
        admin.command(
                "niamey",
                UUID.randomUUID(),
                "register.RecordDeath",
                """
                "person":"%s","source":{"kind":"STAFF","reference":""},"note":"seen"\
                """
                        .formatted(family.members().getLast()));
        assertThat(new Accounts(view()).get(family.members().getLast()).state())
                .isEqualTo(AccountState.DEAD);
        assertThat(citizen.get("help/own").body())
                .contains("we will call you about them", "Are you still there?")
                .doesNotContain("dead");
    }
}
