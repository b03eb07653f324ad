package org.muster.ledger.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.UserId;
import org.muster.ledger.codec.FactCodec;
import org.muster.ledger.codec.ParsedFact;
import org.muster.ledger.exchange.Hash;
import org.muster.ledger.keys.OperatorKey;
import org.muster.ledger.keys.PersonKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One stored row of every type of fact, kept for ever: what was written once must read the same and
 * hash the same. Run with {@code -Dgolden.make=true} to add files for new types; never change one.
 *
 * <p>A type that holds more than it did gets a further file {@code type~word.json}, where the word
 * says what was added: a row of {@link FurtherRows}, in which the new parts are filled, made the
 * same way. Of the earlier file the body and the hash stay, and what it means is told with the new
 * parts empty. {@code plan.SettingsEntered~ground.json} was drawn when clearances came: it has
 * their empty list and takes one back; {@code ~hours} beside it has all that came then. Every file
 * of a type is read, whoever made it.
 */
final class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final OperationId OPERATION = new OperationId("golden");
    private static final String FURTHER = "~";
    private static final FactId ID = new FactId(new NodeId("hub"), 1);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final FactCodec codec = new FactCodec();

    @TestFactory
    List<DynamicTest> everyTypeOfFactThatWasEverStoredStillReads() {
        return FactMaker.types().stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> check(type)))
                .toList();
    }

    @Test
    void noTypeThatWasEverStoredIsGone() throws Exception {
        try (var files = Files.list(FOLDER)) {
            assertThat(codec.listTypes())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".json"))
                                    .map(name -> name.substring(0, name.length() - 5))
                                    .filter(name -> !name.contains(FURTHER))
                                    .toList());
        }
    }

    private void check(Class<?> type) throws Exception {
        Fact drawn = new FactMaker(type.getSimpleName().hashCode()).fact(type);
        String name = codec.typeOf(drawn);
        Path file = FOLDER.resolve(name + ".json");
        if (Boolean.getBoolean("golden.make") && !Files.exists(file)) {
            make(file, drawn);
        }
        assertThat(file).as("a golden file for " + type).exists();
        check(file, drawn);
        try (var further = Files.newDirectoryStream(FOLDER, codec.typeOf(drawn) + FURTHER + "*")) {
            for (Path one : further) {
                check(one, drawn);
            }
        }
    }

    /** A type that was given a component since has a row with it, beside the one without. */
    @TestFactory
    List<DynamicTest> aTypeThatHoldsMoreIsReadWithAndWithoutIt() {
        return FurtherRows.list().entrySet().stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.getKey(), () -> further(row.getKey(), row.getValue())))
                .toList();
    }

    private void further(String word, Fact fact) throws Exception {
        Path file = FOLDER.resolve(codec.typeOf(fact) + FURTHER + word + ".json");
        if (Boolean.getBoolean("golden.make") && !Files.exists(file)) {
            make(file, fact);
        }
        String body = MAPPER.readTree(Files.readString(file)).get("body").stringValue();
        assertThat(withoutSealed(body)).isEqualTo(withoutSealed(codec.write(fact, clear -> clear)));
        check(file, fact);
    }

    /** What is sealed is another text each time; that it still means the same is checked apart. */
    private static String withoutSealed(String body) {
        return body.replaceAll("\"sealed\":\"[^\"]*\"", "\"sealed\":\"\"");
    }

    private void check(Path file, Fact drawn) throws Exception {
        JsonNode golden = MAPPER.readTree(Files.readString(file));
        String body = golden.get("body").stringValue();
        ParsedFact parsed =
                codec.parse(codec.typeOf(drawn), golden.get("version").intValue(), body);

        Fact read =
                parsed.sealedFor().isEmpty()
                        ? parsed.readErased()
                        : parsed.read(key(parsed.sealedFor().get(), golden).opener(ID));

        assertThat(MAPPER.writeValueAsString(read.toString()))
                .isEqualTo(MAPPER.writeValueAsString(golden.get("means").stringValue()));
        assertThat(row(read, body).hash().toString()).isEqualTo(golden.get("hash").stringValue());
    }

    private static PersonKey key(PersonId person, JsonNode golden) throws Exception {
        return PersonKey.unwrap(
                OPERATION,
                person,
                Base64.getDecoder().decode(golden.get("key").stringValue()),
                OperatorKey.open(FOLDER, true));
    }

    private Row row(Fact fact, String body) {
        return Row.of(
                1,
                OPERATION,
                Recorded.of(
                        ID,
                        new Stamp(1_690_900_000_000L, 3, ID.node()),
                        new UserId("duty.officer"),
                        new CommandId(1, 2),
                        fact),
                codec.typeOf(fact),
                codec.versionOf(fact),
                body,
                Hash.NONE);
    }

    private void make(Path file, Fact fact) throws Exception {
        ObjectNode golden = MAPPER.createObjectNode();
        String body;
        if (codec.isSealed(fact) && fact instanceof AboutPerson about) {
            PersonKey.Made made =
                    PersonKey.make(OPERATION, about.person(), OperatorKey.open(FOLDER, false));
            golden.put("key", Base64.getEncoder().encodeToString(made.wrapped().bytes()));
            body = codec.write(fact, made.key().sealer(ID));
        } else {
            body = codec.write(fact, clear -> clear);
        }
        golden.put("version", codec.versionOf(fact));
        golden.put("body", body);
        golden.put("means", fact.toString());
        golden.put("hash", row(fact, body).hash().toString());
        Files.writeString(
                file,
                JsonMapper.builder(
                                        tools.jackson.core.json.JsonFactory.builder()
                                                .enable(
                                                        tools.jackson.core.json.JsonWriteFeature
                                                                .ESCAPE_NON_ASCII)
                                                .build())
                                .build()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsString(golden)
                        + "\n");
    }
}
