package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.muster.server.access.Role;
import tools.jackson.databind.JsonNode;

/** Files of other programs are looked at and written in another form, over HTTP. */
class FilePagesTest extends PlanBoardCase {
    private static final String PASSENGERS =
            "UNB+UNOA:4+A+B+230802:1805+1'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'NAD+MS+++OPS'"
                    + "TDT+20+AF1'LOC+125+NIM'DTM+189:2308011900:201'LOC+87+CDG'DTM+232:2308020100:201'"
                    + "NAD+FL+++DIALLO:AWA'ATT+2++F'DTM+329:890314'NAT+2+FRA'DOC+P+X1234561'%s"
                    + "CNT+42:1'UNT+%d+1'UNZ+1+1'";
    private static final String CLEAN = PASSENGERS.formatted("", 15);
    private static final String SECOND = PASSENGERS.formatted("DOC+P+X1234562'", 16);

    private HttpResponse<String> upload(String query, String text) throws Exception {
        planner.get(at("files?lang=en"));
        return planner.upload(
                at("files?lang=en" + query), "file", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsToldWithAllThatIsWrongInIt() throws Exception {
        assertThat(planner.get(at("files?lang=fr")).body()).contains("paxlst → csv", "64 Mio");
        assertThat(upload("", CLEAN).body())
                .contains("file is a passenger list", "1 list, 1 person", "Nothing is wrong.");
        assertThat(upload("", CLEAN.replace("CNT+42:1", "CNT+42:2")).body())
                .contains("<strong>PAX-", "1 problem.");
        assertThat(upload("", "Dear embassy").body())
                .contains("looks like none of the formats", "bcbp, mrz, hxl");
        assertThat(upload("&as=cap", "Dear embassy").body())
                .contains("is taken for an alert (CAP 1.2), but nothing in it could be read");
        HttpResponse<String> none = upload("", "");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("No file was chosen");
    }

    @Test
    void whatTheOtherFormCannotSayIsToldBeforeItIsLeftOut() throws Exception {
        HttpResponse<String> flights = upload("&to=csv", CLEAN);
        assertThat(flights.statusCode()).isEqualTo(422);
        assertThat(flights.body()).contains("PAX-062", "flights");
        HttpResponse<String> table = upload("&to=csv&asRead=yes", CLEAN);
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
                .contains("converted.csv");
        assertThat(table.body()).contains("DIALLO,AWA,1989-03-14,F,FRA,X1234561");
        HttpResponse<String> told = upload("&to=csv", SECOND);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("PAX-061", "X1234562", "Write what could be read");
        assertThat(upload("&to=csv&asRead=yes", SECOND).body()).contains("DIALLO,AWA");
        HttpResponse<String> letter = upload("&to=cap", "Dear embassy");
        assertThat(letter.statusCode()).isEqualTo(422);
        assertThat(letter.body()).contains("could be read as an alert");
    }

    @Test
    void programsAskTheSame() throws Exception {
        JsonNode clean = Client.json(admin.postBytes("/api/files/check?name=list.edi", CLEAN));
        assertThat(clean.path("kind").asString("")).isEqualTo("paxlst");
        assertThat(clean.path("clean").asBoolean()).isTrue();
        JsonNode none = Client.json(admin.postBytes("/api/files/check?name=a.txt", "Dear embassy"));
        assertThat(none.path("kind").isString()).isFalse();
        assertThat(none.path("clean").asBoolean()).isFalse();
        JsonNode table =
                Client.json(admin.postBytes("/api/files/convert?name=list.edi&to=CSV", SECOND));
        assertThat(table.path("problems").path(0).path("code").asString("")).isEqualTo("PAX-061");
        assertThat(
                        new String(
                                Base64.getDecoder().decode(table.path("content").asString("")),
                                StandardCharsets.UTF_8))
                .contains("DIALLO,AWA");
        HttpResponse<String> wrong = admin.postBytes("/api/files/convert?name=a&to=pdf", CLEAN);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("paxlst-lines");
    }

    @Test
    void namesThatNoDiskTakesAreTold() throws Exception {
        String name = "%F0%9F%98%80" + "%C3%A9vacu%C3%A9s".repeat(8) + ".edi";
        HttpResponse<String> read = admin.postBytes("/api/files/check?name=" + name, CLEAN);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(Client.json(read).path("sentence").asString(""))
                .contains("vacués.edi is a pass");
    }

    @Test
    void whatIsTooLargeIsRefusedWithItsSize() throws Exception {
        String large = "x".repeat((64 << 20) + 1);
        HttpResponse<String> read = admin.postBytes("/api/files/check?name=a", large);
        assertThat(read.statusCode()).isEqualTo(413);
        assertThat(read.body()).contains("WEB-030", "67108865");
        HttpResponse<String> larger = admin.postBytes("/api/files/check?name=a", large + large);
        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(larger.body()).contains("134217730");
    }

    @Test
    void whoSeesNoPeopleSeesNoFiles() throws Exception {
        Browser press = Browser.as(server, "p.ress-files", Role.PRESS);
        assertThat(press.get(at("files")).statusCode()).isEqualTo(403);
    }
}
