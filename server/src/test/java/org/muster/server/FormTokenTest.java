package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.Subject;
import org.muster.server.access.Role;

/** A form without its token, or with another, does nothing, and is refused like any other. */
class FormTokenTest extends NiameyCase {
    @Test
    void noOtherTokenIsTakenAndNoneIsAFaultOfOurs() throws Exception {
        Browser officer = Browser.as(server, "d.uty", Role.DUTY_OFFICER);
        officer.get(at("incidents?lang=en"));
        String token = officer.token();
        List<String> others =
                new ArrayList<>(List.of("", "x", "wapiti", token + "A", token + token, "%00", "é"));
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            StringBuilder altered = new StringBuilder(token);
            altered.setCharAt(random.nextInt(token.length()), "AZaz09-_".charAt(random.nextInt(8)));
            others.add(altered.toString());
            others.add(token.substring(random.nextInt(token.length())));
        }
        others.add(new StringBuilder(token).reverse().toString());
        others.removeIf(token::equals);
        long before = view().subjects(Subject.Kind.CELL).count();
        for (String other : others) {
            HttpResponse<byte[]> answer = officer.sendWithToken(at("cells"), form(), other);
            assertThat(answer.statusCode()).as(other).isEqualTo(403);
            assertThat(
                            Browser.of(server)
                                    .sendWithToken("/sign-in", Map.of("name", "d.uty"), other)
                                    .statusCode())
                    .as(other)
                    .isIn(302, 303, 403);
        }
        assertThat(view().subjects(Subject.Kind.CELL).count()).isEqualTo(before);
        System.out.printf("tokens of forms: %d others%n", others.size());
    }

    private static Map<String, String> form() {
        return Map.of("command", UUID.randomUUID().toString(), "name", "Plateau", "place", "");
    }
}
