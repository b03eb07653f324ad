package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.citizen.Family;
import org.muster.core.register.Person;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;

/** A family tells us of itself. */
class PortalTest extends PortalCase {
    @Test
    void aWholeFamilyAsksInOneGoAndGetsAReferenceAndAPin() throws Exception {
        Citizen citizen = new Citizen(server);
        assertThat(citizen.get("help?lang=en").body())
                .contains("We want to leave", "This is an exercise")
                .doesNotContain("<script");
        citizen.post("help/wish", "wish", "LEAVE");
        citizen.post("help/who-1", "1.family", "Dupré", "1.given", "Aïcha", "1.born", "12/04/1987");
        assertThat(
                        citizen.post("help/papers-1", "1.nationality", "FRA", "1.document", "20AB1")
                                .body())
                .contains("Do you need something on the way?");
        citizen.post("help/needs-1");
        citizen.post("help/more", "more", "yes");
        citizen.post("help/who-2", "2.family", "", "2.given", "فاطمة", "2.born", "");
        assertThat(citizen.post("help/papers-2", "2.nationality", "", "2.document", "").body())
                .contains("Does فاطمة need something");
        citizen.post("help/needs-2", "2.needs", "INFANT", "2.needs", "MEDICAL");
        assertThat(citizen.get("help/more").body()).contains("Aïcha Dupré", "فاطمة");
        citizen.post("help/more", "more", "no");
        citizen.post("help/place", "place", "Plateau", "company", "the school");
        HttpResponse<String> check =
                citizen.post("help/reach", "phone", "+227 90 00 00 00", "email", "", "other", "");
        assertThat(check.body()).contains("Is this right?", "France", "Baby under two years");
        assertThat(citizen.post("help/send", "note", "a cat").statusCode()).isEqualTo(422);
        HttpResponse<String> sent = citizen.post("help/send", "consent", "yes", "note", "a cat");
        String[] codes = Citizen.codes(sent.body());
        assertThat(codes).hasSize(2);
        assertThat(codes[1]).matches("\\d{6}");
        Family family = family(codes[0]);
        assertThat(family.members()).hasSize(2);
        assertThat(state(family)).isEqualTo(AccountState.WANTS_OUT);
        assertThat(Needs.of(view(), family.members().getLast()))
                .containsExactly(Need.MEDICAL, Need.INFANT);
        assertThat(Person.get(view(), family.person()).details().born().toString())
                .isEqualTo("1987-04-12");
        assertThat(family.findRequest(view()).orElseThrow().asked().note().text())
                .isEqualTo("a cat");
        assertThat(citizen.carried().keySet()).noneMatch(name -> name.startsWith("m-draft"));
        assertThat(citizen.get("help/sent").body()).contains(codes[0], codes[1]);
    }

    /** Sends a draft again, as a phone does that never got the answer. */
    private static String sendAgain(Map<String, String> draft) throws Exception {
        Citizen phone = new Citizen(server);
        HttpResponse<String> answer = phone.sendWith("help/send", "consent=yes&note=", draft);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/help/sent");
        return phone.getWith("help/sent", Citizen.given(answer)).body();
    }

    @Test
    void whatIsSentTwiceIsTakenInOnceAndAnsweredTwice() throws Exception {
        for (String wish : List.of("LEAVE", "STAY")) {
            Citizen citizen = new Citizen(server);
            citizen.tell(wish, "Twice", "90000001");
            Map<String, String> draft = citizen.carried();
            long before = view().persons().count();
            String first = citizen.send().body();
            String second = sendAgain(draft);
            assertThat(Citizen.codes(second)).hasSize(2).isEqualTo(Citizen.codes(first));
            assertThat(view().persons().count()).as(wish).isEqualTo(before + 1);
            assertThat(first + second).doesNotContain("what you sent before");
        }
    }

    @Test
    void whatWasChangedAfterALostAnswerIsSaidNotToBeKept() throws Exception {
        for (String wish : List.of("LEAVE", "STAY")) {
            Citizen citizen = new Citizen(server);
            citizen.tell(wish, "Lost", "90000011");
            Map<String, String> draft = citizen.carried();
            assertThat(Citizen.codes(sendAgain(draft))).hasSize(2);
            citizen.post("help/reach", "phone", "90000012", "email", "", "other", "");
            assertThat(citizen.send().body()).contains("what you sent before", "help/own");
            Citizen needs = new Citizen(server);
            needs.tell(wish, "Lost", "90000013");
            sendAgain(needs.carried());
            needs.post("help/needs-1", "1.needs", "STRETCHER");
            assertThat(needs.send().body()).contains("what you sent before");
        }
    }

    @Test
    void whatIsRefusedOrPutOffStaysOnThePhoneWithItsNote() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.tell("STAY", "Note", "90000014");
        citizen.post("help/send", "note", "a lame dog");
        assertThat(citizen.get("help/check").body()).contains("a lame dog");
    }

    @Test
    void aFormOfAnotherSiteDoesNothing() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.tell("STAY", "Foreign", "90000017");
        String[] codes = Citizen.codes(citizen.send().body());
        String open = "reference=" + codes[0] + "&pin=" + codes[1];
        List<List<String>> foreign =
                List.of(
                        List.of("Sec-Fetch-Site", "cross-site"),
                        List.of("Origin", "https://example.org"),
                        List.of("Origin", "null"));
        for (List<String> header : foreign) {
            for (String path : List.of("help/own", "help/forget", "help/wish")) {
                HttpResponse<String> refused =
                        citizen.sendAs(path, open, header.getFirst(), header.getLast());
                assertThat(refused.statusCode()).as(header + path).isEqualTo(403);
                assertThat(refused.body()).contains("Another website sent this form");
                assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
            }
        }
        String own = "http://127.0.0.1:" + server.port();
        for (List<String> header :
                List.of(
                        List.of("Sec-Fetch-Site", "same-origin"),
                        List.of("Sec-Fetch-Site", "none"),
                        List.of("Origin", own))) {
            assertThat(
                            citizen.sendAs("help/own", open, header.getFirst(), header.getLast())
                                    .statusCode())
                    .as(header.toString())
                    .isEqualTo(303);
        }
    }

    @Test
    void nothingIsSkippedAndWhatIsWrongIsSaidBesideIt() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.get("help?lang=fr");
        assertThat(citizen.get("help/check").uri().getPath()).endsWith("/wish");
        assertThat(citizen.post("help/wish", "wish", "FLY").statusCode()).isEqualTo(422);
        citizen.post("help/wish", "wish", "STAY");
        assertThat(citizen.get("help/place").uri().getPath()).endsWith("/who-1");
        HttpResponse<String> wrong =
                citizen.post("help/who-1", "1.family", " ", "1.given", "", "1.born", "soon");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Écrivez au moins un nom", "soon n’est pas une date lisible")
                .contains("value=\"soon\"", "href=\"#1.born\"");
        assertThat(citizen.get("help/nonsense").statusCode()).isEqualTo(404);
        assertThat(citizen.get("help/who-99").statusCode()).isEqualTo(404);
        citizen.post("help/forget");
        assertThat(citizen.get("help/check").uri().getPath()).endsWith("/wish");
    }

    @Test
    void somebodyMoreIsTakenAwayAgain() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.get("help?lang=en");
        citizen.post("help/wish", "wish", "STAY");
        for (int i = 1; i <= 3; i++) {
            citizen.post(
                    "help/who-" + i, i + ".family", "Name" + i, i + ".given", "", i + ".born", "");
            citizen.post("help/papers-" + i, i + ".nationality", "", i + ".document", "");
            citizen.post("help/needs-" + i);
            if (i < 3) {
                citizen.post("help/more", "more", "yes");
            }
        }
        assertThat(citizen.post("help/more", "remove", "2").body())
                .contains("Name1", "Name3")
                .doesNotContain("Name2");
        assertThat(citizen.post("help/more", "remove", "1").body()).contains("Name1");
        assertThat(citizen.get("help/who-3").uri().getPath()).endsWith("/more");
    }

    @Test
    void whatIsTooMuchForAPhoneIsSaidBeforeItIsLost() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.get("help?lang=en");
        citizen.post("help/wish", "wish", "STAY");
        Random signs = new Random(1);
        HttpResponse<String> answer = citizen.get("help/who-1");
        for (int i = 1; i <= 20 && answer.statusCode() == 200; i++) {
            // Han signs: three bytes each, and no two names alike
            String family =
                    signs.ints(450, 0x4E00, 0x9FA0)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            answer =
                    citizen.post(
                            "help/who-" + i,
                            i + ".family",
                            family,
                            i + ".given",
                            family,
                            i + ".born",
                            "");
            citizen.post("help/papers-" + i, i + ".nationality", "", i + ".document", "");
            citizen.post("help/needs-" + i);
            citizen.post("help/more", "more", "yes");
        }
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("more than this phone can keep");
        assertThat(citizen.get("help").body()).contains("Go on");
        citizen.post("help/forget");
        assertThat(citizen.carried().keySet()).noneMatch(name -> name.startsWith("m-draft"));
    }

    @Test
    void oneWhoAlteredTheCookieStartsAnew() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.tell("STAY", "Forged", "90000005");
        Map<String, String> carried = citizen.carried();
        String draft = Objects.requireNonNull(carried.get("m-draft0"));
        carried.put("m-draft0", draft.substring(0, draft.length() - 4) + "AAAA");
        HttpResponse<String> answer =
                new Citizen(server).sendWith("help/send", "consent=yes", carried);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/wish");
        // what opens one page opens no other use of it
        carried.put("m-own0", draft);
        assertThat(new Citizen(server).getWith("help/own", carried).body()).contains("PIN");
    }

    @Test
    void whatPeopleTypeIsShownAsTypedAndDoesNothing() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.get("help?lang=en");
        citizen.post("help/wish", "wish", "STAY");
        String script = "<script>alert(1)</script>\"'><b>";
        citizen.post(
                "help/who-1", "1.family", script, "1.given", "👩‍👩‍👧 \u202Etxt", "1.born", "");
        String page = citizen.get("help/who-1").body();
        assertThat(page).doesNotContain("<script>", "\u202E").contains("👩‍👩‍👧");
        String long500 = "x".repeat(500);
        assertThat(
                        citizen.post("help/who-1", "1.family", long500, "1.given", "", "1.born", "")
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        citizen.post(
                                        "help/who-1",
                                        "1.family",
                                        long500 + "x",
                                        "1.given",
                                        "",
                                        "1.born",
                                        "")
                                .body())
                .contains("at most 500");
    }

    @Test
    void everyPageWeighsLessThanThirtyKilobytesWithItsStyle() throws Exception {
        Citizen citizen = new Citizen(server);
        for (String language : List.of("en", "fr", "ar", "es", "pt")) {
            citizen.get("help?lang=" + language);
            citizen.post("help/forget");
            citizen.post("help/wish", "wish", "LEAVE");
            citizen.post("help/who-1", "1.family", "A", "1.given", "", "1.born", "");
            citizen.post("help/papers-1", "1.nationality", "FRA", "1.document", "");
            citizen.post("help/needs-1");
            citizen.post("help/more", "more", "no");
            citizen.post("help/place", "place", "x", "company", "");
            citizen.post("help/reach", "phone", "", "email", "", "other", "");
            weigh(
                    citizen,
                    language,
                    List.of(
                            "help",
                            "help/wish",
                            "help/who-1",
                            "help/papers-1",
                            "help/needs-1",
                            "help/more",
                            "help/place",
                            "help/reach",
                            "help/check",
                            "help/own"));
            citizen.send();
            assertThat(citizen.get("help/own").body()).contains("own/confirm");
            weigh(citizen, language, List.of("help", "help/sent", "help/own"));
            citizen.post("help/own/close");
        }
    }

    private static void weigh(Citizen citizen, String language, List<String> pages)
            throws Exception {
        int style = citizen.weight("/assets/portal.css");
        for (String page : pages) {
            assertThat(citizen.weight(page) + style)
                    .as("%s in %s, with its style of %d", page, language, style)
                    .isLessThan(30_000);
        }
    }

    @Test
    void aPageThatIsAskedForInALanguageIsWholeInIt() throws Exception {
        Citizen citizen = new Citizen(server);
        assertThat(citizen.get("help?lang=ar").body())
                .contains("dir=\"rtl\"", "نريد المغادرة")
                .doesNotContain("We want");
        assertThat(citizen.get("help").body()).contains("نريد المغادرة");
        assertThat(citizen.get("help?lang=pt").body()).contains("Queremos partir");
    }

    @Test
    void pagesOfNobodyMayBeKeptByAProxyAndThoseOfSomebodyByNone() throws Exception {
        Citizen nobody = new Citizen(server);
        for (String page : List.of("help", "help/", "help?lang=ar")) {
            HttpResponse<String> first = nobody.getWith(page, Map.of());
            assertThat(Citizen.header(first, "Cache-Control")).isEqualTo("max-age=60, public");
            assertThat(Citizen.header(first, "Vary").toLowerCase(java.util.Locale.ROOT))
                    .contains("accept-language", "cookie");
            assertThat(Citizen.given(first).keySet()).isSubsetOf("lang");
        }
        HttpResponse<String> style = nobody.getWith("/assets/portal.css", Map.of());
        assertThat(Citizen.header(style, "Cache-Control")).isEqualTo("max-age=3600, public");
        assertThat(style.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(style.body()).contains(".brand");
        Citizen citizen = new Citizen(server);
        citizen.tell("STAY", "Kept", "90000019");
        List<String> asked = List.of("help", "help/who-1", "help/check", "help/own");
        for (String page : asked) {
            assertThat(Citizen.header(citizen.get(page), "Cache-Control"))
                    .as(page)
                    .contains("no-store");
        }
        citizen.send();
        for (String page : List.of("help", "help/sent", "help/own")) {
            assertThat(Citizen.header(citizen.get(page), "Cache-Control"))
                    .as(page)
                    .contains("no-store");
        }
    }

    @Test
    void oneMoreByMistakeIsTakenBackAndNoMoreThanTwentyAreTold() throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.get("help?lang=en");
        citizen.post("help/wish", "wish", "STAY");
        for (int i = 1; i <= 20; i++) {
            citizen.post(
                    "help/who-" + i, i + ".family", "N" + i, i + ".given", "", i + ".born", "");
            citizen.post("help/papers-" + i, i + ".nationality", "", i + ".document", "");
            citizen.post("help/needs-" + i);
            HttpResponse<String> more = citizen.post("help/more", "more", "yes");
            if (i == 1) {
                assertThat(more.body()).contains("Nobody else: remove this person");
                HttpResponse<String> back = citizen.post("help/who-2", "remove", "2");
                assertThat(back.uri().getPath()).endsWith("/more");
                assertThat(citizen.get("help/who-2").uri().getPath()).endsWith("/more");
                citizen.post("help/more", "more", "yes");
            }
            if (i == 20) {
                assertThat(more.statusCode()).isEqualTo(422);
                assertThat(more.body()).contains("20 people are told of");
            }
        }
        assertThat(citizen.post("help/more", "more", "no").uri().getPath()).endsWith("/place");
    }
}
