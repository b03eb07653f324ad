package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.muster.core.code.CodeContent;
import org.muster.core.code.CodeKind;
import org.muster.core.code.CodeSigner;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PassId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.pass.Pass;
import org.muster.core.pass.PassCommand.RevokePass;
import org.muster.ledger.desk.Desk;
import org.muster.server.access.Role;
import org.muster.server.host.Signing;
import org.muster.testkit.SeededKeys;

/**
 * Passes that are not what they seem, shown at a gate's page and given by a program: none of them
 * lets anybody in, none says whose it is, and the genuine one does so once.
 *
 * <p>The rules themselves are in PassRefusalsTest, two gates that were apart in PassTest, and who
 * gets a boarding pass of a carrier in {@link CarrierPassPagesTest}.
 */
class ForgedPassesTest extends NiameyCase {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final String CANARY = "Qvkforeign";

    private static ReachScene scene;
    private static ReachScene other;
    private static Browser gate;
    private static Client program;
    private static CodeSigner signer;

    @BeforeAll
    static void issue() throws Exception {
        new TestServer(server, admin).open("tahoua");
        scene = ReachScene.fill(server);
        other = ReachScene.fill(server, "tahoua", CANARY);
        gate = Browser.as(server, "g.ate", Role.GATE_OPERATOR);
        server.accounts()
                .create("g.program", "", java.util.Set.of(Role.GATE_OPERATOR), "long enough words");
        program = Client.of(server).as("g.program", "long enough words");
        Signing signing = Inside.find(server, Signing.class);
        signer = signing.of(desk(), new UserId("x"));
        Desk there = server.office().find(new OperationId("tahoua")).orElseThrow();
        assertThat(signing.of(there, new UserId("x")).key()).isEqualTo(signer.key());
    }

    @Test
    void noOtherCodeLetsAnybodyInAndTheGenuineOneDoesSoOnce() throws Exception {
        PassId id = PassId.parse(scene.filled("{pass}"));
        String genuine = code("niamey", CodeKind.PASS, id.value(), later());
        Map<String, String> forged = forged(id, genuine);
        View before = view();
        List<String> wrong = new ArrayList<>();
        int tries = 0;
        for (Map.Entry<String, String> each : forged.entrySet()) {
            for (HttpResponse<String> answer :
                    List.of(look(each.getValue()), use(each.getValue(), "shed"))) {
                tries++;
                boolean told =
                        answer.body().contains(ReachScene.MARK) || answer.body().contains(CANARY);
                if (told || answer.statusCode() >= 500 || answer.statusCode() == 303) {
                    wrong.add(each.getKey() + " gives " + answer.statusCode() + " " + told);
                }
            }
            tries++;
            HttpResponse<String> answer = give(each.getValue());
            if (answer.statusCode() / 100 != 4 || answer.body().contains(ReachScene.MARK)) {
                wrong.add(each.getKey() + " by program gives " + answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(uses(view())).isEqualTo(uses(before));
        Pass pass = Pass.of(view(), id);
        assertThat(pass.uses()).isEmpty();

        assertThat(use(genuine, "shed").statusCode()).isLessThan(400);
        assertThat(Pass.of(view(), id).uses()).hasSize(1);
        for (String where : List.of("shed", "north")) {
            assertThat(use(genuine, where).body()).contains("PAS-");
            assertThat(give(genuine).statusCode()).isEqualTo(409);
            tries += 2;
        }
        assertThat(Pass.of(view(), id).uses()).hasSize(1);
        System.out.printf("forged passes: %d codes, %d tries%n", forged.size(), tries);
    }

    private static Map<String, String> forged(PassId id, String genuine) throws Exception {
        Map<String, String> codes = new LinkedHashMap<>();
        // the last letter holds a bit that nobody reads (decision 0029)
        for (int at = 2; at < genuine.length() - 1; at++) {
            char letter = LETTERS.charAt((LETTERS.indexOf(genuine.charAt(at)) + 7) % 30);
            codes.put(
                    "letter " + at, genuine.substring(0, at) + letter + genuine.substring(at + 1));
        }
        for (int length = 0; length < genuine.length(); length += 9) {
            codes.put("cut at " + length, genuine.substring(0, length));
        }
        codes.put("twice", genuine + genuine);
        codes.put("of another operation", code("tahoua", CodeKind.PASS, id.value(), later()));
        PassId theirs = PassId.parse(other.filled("{pass}"));
        codes.put("another's, there", code("tahoua", CodeKind.PASS, theirs.value(), later()));
        codes.put("a band's", code("niamey", CodeKind.BAND, id.value(), Optional.empty()));
        codes.put(
                "ended",
                code(
                        "niamey",
                        CodeKind.PASS,
                        id.value(),
                        Optional.of(Instant.now().minus(Duration.ofMinutes(2)))));
        CodeSigner stranger = new CodeSigner(SeededKeys.of(5));
        codes.put(
                "a stranger's",
                stranger.sign(CodeContent.of(CodeKind.PASS, "niamey", id.value(), later())));
        codes.put("nothing", "");
        codes.put("words", "' OR 1=1 --");
        codes.put("much", "A".repeat(20_000));
        codes.put("its number", id.toString());
        return codes;
    }

    @Test
    void aRevokedPassLetsNobodyIn() throws Exception {
        Desk there = server.office().find(new OperationId("tahoua")).orElseThrow();
        PassId id = PassId.parse(other.filled("{pass}"));
        var unused =
                there.ask(
                        org.muster.core.fact.CommandId.of(UUID.randomUUID()),
                        new UserId("x"),
                        new RevokePass(id, "stolen"));
        String code = code("tahoua", CodeKind.PASS, id.value(), later());
        gate.get("/o/tahoua/gate?lang=en");
        HttpResponse<String> answer = gate.post("/o/tahoua/gate/pass", fields(code, "shed"));
        assertThat(answer.body()).contains("PAS-");
        assertThat(Pass.of(there.view(), id).uses()).isEmpty();
    }

    /** For whom the scene's pass is. */
    private static String holder() {
        return List.copyOf(scene.persons().values()).get(3).toString();
    }

    private static Optional<Instant> later() {
        return Optional.of(Instant.now().plus(Duration.ofHours(3)));
    }

    private static String code(
            String operation, CodeKind kind, long number, Optional<Instant> expires) {
        return signer.sign(CodeContent.of(kind, operation, number, expires));
    }

    private static HttpResponse<String> look(String code) throws Exception {
        String address = at("gate/pass?lang=en&gate=shed&code=");
        return gate.get(
                address
                        + URLEncoder.encode(
                                code.substring(0, Math.min(2_000, code.length())),
                                StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> use(String code, String where) throws Exception {
        gate.get(at("gate?lang=en"));
        return gate.post(at("gate/pass"), fields(code, where));
    }

    private static Map<String, String> fields(String code, String where) {
        return Map.of(
                "command",
                UUID.randomUUID().toString(),
                "code",
                code,
                "gate",
                where,
                "leg",
                "",
                "persons",
                holder(),
                "lang",
                "en");
    }

    private static HttpResponse<String> give(String code) throws Exception {
        return program.command(
                "niamey",
                UUID.randomUUID(),
                "pass.UsePass",
                "\"operation\":\"niamey\",\"code\":\"%s\",\"persons\":[\"%s\"],\"gate\":\"shed\""
                        .formatted(code, holder()));
    }

    private static Map<Subject, Integer> uses(View view) {
        return view.subjects(Subject.Kind.PASS)
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                pass -> Pass.of(view, (PassId) pass).uses().size()));
    }
}
