package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.core.citizen.Family;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.formats.pfif.NoteField;
import org.muster.formats.pfif.PersonField;
import org.muster.formats.pfif.PfifBoard;
import org.muster.formats.pfif.PfifPerson;
import org.muster.formats.pfif.PfifReader;
import org.muster.formats.problem.Reading;
import org.muster.server.access.Role;

/** What boards of families give us, and what we give them. */
class BoardPagesTest extends NiameyCase {
    private static final String FILE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <pfif xmlns="http://zesty.ca/pfif/1.4">
              <person>
                <person_record_id>board.example/17</person_record_id>
                <source_date>2023-08-01T10:00:00Z</source_date>
                <full_name>Amina Board</full_name>
                <date_of_birth>1987</date_of_birth>
                <note>
                  <note_record_id>board.example/18</note_record_id>
                  <person_record_id>board.example/17</person_record_id>
                  <author_name>Her brother</author_name>
                  <source_date>2023-08-01T11:00:00Z</source_date>
                  <status>believed_alive</status>
                  <text>She called.</text>
                </note>
              </person>
              <person><full_name>No Number</full_name></person>
            </pfif>
            """;

    private static Browser officer;

    @BeforeAll
    static void signIn() throws Exception {
        officer = Browser.as(server, "o.fficer", Role.CONSULAR_OFFICER);
    }

    private static Enquiry enquiry() {
        return Enquiry.listOpen(view()).stream()
                .filter(one -> one.opened().foreign().text().equals("board.example/17"))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> post(String inside, String... more) throws Exception {
        Map<String, String> fields = new HashMap<>();
        fields.put("command", UUID.randomUUID().toString());
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return officer.post(at(inside), fields);
    }

    private static PfifBoard out() throws Exception {
        officer.get(at("enquiries/board?lang=en"));
        HttpResponse<String> file = post("enquiries/board/out", "domain", "crisis.example");
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        Reading<PfifBoard> reading =
                PfifReader.read(
                        "out",
                        new ByteArrayInputStream(file.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.problems()).isEmpty();
        return reading.found().orElseThrow();
    }

    private static HttpResponse<String> take() throws Exception {
        officer.get(at("enquiries/board?lang=en"));
        return officer.upload(at("enquiries/board"), "file", FILE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsTakenInOnceAndPublishedOnlyWithConsent() throws Exception {
        HttpResponse<String> first = take();
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).contains("PFIF-");
        assertThat(enquiry().opened().sought().names().text()).isEqualTo("Amina Board");
        assertThat(enquiry().opened().sought().born().year()).hasValue(1987);
        assertThat(enquiry().notes())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.text().text()).contains("believed_alive", "She called."));
        long enquiries = Enquiry.listOpen(view()).size();
        take();
        assertThat(Enquiry.listOpen(view())).hasSize((int) enquiries);
        assertThat(enquiry().notes()).hasSize(1);

        Citizen citizen = new Citizen(server);
        citizen.tell("LEAVE", "Board", "+22790000001");
        String[] codes = Citizen.codes(citizen.send().body());
        PersonId person = Family.find(view(), RequestId.parse(codes[0])).orElseThrow().person();
        String here = "enquiries/" + enquiry().id();
        officer.get(at(here));
        post(here + "/match", "person", person.toString());
        officer.get(at(here));
        post(here + "/consent", "person", person.toString(), "what", "WHERE", "way", "PHONE");
        assertThat(out().persons()).as("nobody said that it may be published").isEmpty();

        officer.get(at(here));
        post(here + "/consent", "person", person.toString(), "what", "PUBLISH", "way", "PHONE");
        PfifPerson published = out().persons().getFirst();
        assertThat(published.id()).isEqualTo("board.example/17");
        assertThat(published.get(PersonField.FULL_NAME)).isEqualTo("Amina Board");
        assertThat(published.findExpiry()).isPresent();
        assertThat(published.notes())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.get(NoteField.STATUS)).isEqualTo("believed_alive"));
        assertThat(out().persons()).hasSize(1);
        assertThat(enquiry().answers()).as("published once is told once").hasSize(1);

        officer.get(at(here));
        post(here + "/withdraw", "person", person.toString(), "way", "PHONE");
        assertThat(out().persons()).singleElement().matches(PfifPerson::isTombstone);
    }

    @Test
    void whatIsNoDomainAndNoFileIsSaid() throws Exception {
        officer.get(at("enquiries/board?lang=en"));
        assertThat(post("enquiries/board/out", "domain", "no domain").body())
                .contains("such as crisis.example.");
        officer.get(at("enquiries/board"));
        assertThat(
                        officer.upload(
                                        at("enquiries/board"),
                                        "file",
                                        "hello".getBytes(StandardCharsets.UTF_8))
                                .body())
                .contains("PFIF");
    }
}
