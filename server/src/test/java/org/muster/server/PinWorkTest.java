package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whoever tries references and PINs learns nothing: not from the answer, and not from how long it
 * takes, since the same slow digest is made once whatever is wrong, and none while a reference is
 * shut. The work is counted, not the time; the time is measured by {@code muster bench guessing}.
 */
class PinWorkTest extends PortalCase {
    private static final String NOBODYS = "R-7K3Q-9XTM-42HA";

    @Test
    void whateverIsWrongTheSameWorkIsDoneAndTheSameIsSaid() throws Exception {
        Citizen known = new Citizen(server);
        known.tell("STAY", "Known", "90000001");
        String[] codes = Citizen.codes(known.send().body());
        String other = codes[1].equals("000000") ? "111111" : "000000";
        Map<String, String[]> wrong = new LinkedHashMap<>();
        wrong.put("known, wrong", new String[] {codes[0], other});
        wrong.put("unknown", new String[] {NOBODYS, codes[1]});
        wrong.put("no reference", new String[] {"R-1", codes[1]});
        wrong.put("nothing", new String[] {"", ""});
        wrong.put("known, no PIN", new String[] {codes[0], ""});
        wrong.put("known, words", new String[] {codes[0], "none of mine"});
        wrong.put("unknown, words", new String[] {NOBODYS, "none of mine"});
        wrong.put("known, long", new String[] {codes[0], "1".repeat(5_000)});
        wrong.put("unknown, long", new String[] {NOBODYS, "1".repeat(5_000)});
        Map<String, List<String>> work = new LinkedHashMap<>();
        Set<String> pages = new LinkedHashSet<>();
        try (CountedPins counted = CountedPins.begin()) {
            for (Map.Entry<String, String[]> each : wrong.entrySet()) {
                var unused = counted.take();
                HttpResponse<String> answer = open(each.getValue());
                work.put(each.getKey(), counted.take());
                pages.add(plain(answer, each.getValue()[0]));
                assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            }
            var unused = counted.take();
            assertThat(open(codes).body()).contains(codes[0]);
            work.put("right", counted.take());
        }
        System.out.println("work for PINs: " + work);
        assertThat(Set.copyOf(work.values())).hasSize(1);
        assertThat(work.values().iterator().next()).hasSize(1);
        assertThat(pages).as("answers that differ").hasSize(1);
    }

    @Test
    void aReferenceThatIsShutIsShutWhetherItExistsOrNot() throws Exception {
        Citizen known = new Citizen(server);
        known.tell("STAY", "Shut", "90000002");
        String[] codes = Citizen.codes(known.send().body());
        Set<String> pages = new LinkedHashSet<>();
        try (CountedPins counted = CountedPins.begin()) {
            for (String reference : List.of(codes[0], "R-8K3Q-9XTM-42HA")) {
                int made = 0;
                for (int i = 0; i < 5; i++) {
                    var unused = open(new String[] {reference, "x"});
                    made += counted.take().size();
                }
                assertThat(made).isEqualTo(5);
                // the right one too
                pages.add(plain(open(new String[] {reference, codes[1]}), reference));
                assertThat(counted.take()).isEmpty();
            }
        }
        assertThat(pages).hasSize(1);
    }

    private static HttpResponse<String> open(String[] codes) throws Exception {
        Citizen citizen = new Citizen(server);
        citizen.get("help/own?lang=en");
        return citizen.post("help/own", "reference", codes[0], "pin", codes[1]);
    }

    private static String plain(HttpResponse<String> answer, String typed) {
        assertThat(answer.statusCode()).isLessThan(500);
        return answer.statusCode()
                + " "
                + answer.body().replace("value=\"" + typed + "\"", "value=\"\"");
    }
}
