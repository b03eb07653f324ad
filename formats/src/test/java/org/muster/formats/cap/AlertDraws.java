package org.muster.formats.cap;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Supplier;

/** Draws alerts that keep the standard, from a seed. */
final class AlertDraws {

    private static final String[] WORDS = {
        "Évacuation", "نقطة التجمع", "<Niamey>", "A & B", "two\nlines", "a\"b", "16:00", "–", "撤离"
    };
    private static final List<String> LANGUAGES = List.of("fr-FR", "en-GB", "ar", "de", "zh-Hans");

    private final Random random;

    AlertDraws(long seed) {
        this.random = new Random(seed);
    }

    Alert alert() {
        Scope scope = one(Scope.values());
        MessageType type = one(MessageType.values());
        OffsetDateTime sent = time();
        return new Alert(
                "id-" + random.nextInt(1_000),
                "consular.example",
                sent,
                one(Status.values()),
                type,
                maybe(),
                scope,
                scope == Scope.RESTRICTED ? text() : "",
                scope == Scope.PRIVATE ? List.of("duty@x.example", "the duty officer") : List.of(),
                list(this::text),
                text(),
                type == MessageType.ALERT
                        ? List.of()
                        : List.of(
                                new AlertReference(
                                        "consular.example", "id", sent.minusMinutes(90))),
                list(() -> "op " + random.nextInt(9)),
                infos(sent),
                false);
    }

    private List<AlertInfo> infos(OffsetDateTime sent) {
        AlertInfo first = info(LANGUAGES.getFirst(), sent);
        List<AlertInfo> infos = new ArrayList<>(List.of(first));
        for (int i = 1; i < 1 + random.nextInt(3); i++) {
            AlertInfo other = info(LANGUAGES.get(i), sent);
            infos.add(
                    new AlertInfo(
                            other.language(),
                            first.categories(),
                            other.event(),
                            first.responses(),
                            first.urgency(),
                            first.severity(),
                            first.certainty(),
                            other.audience(),
                            other.eventCodes(),
                            other.times(),
                            other.texts(),
                            other.parameters(),
                            other.resources(),
                            other.areas()));
        }
        return infos;
    }

    private AlertInfo info(String language, OffsetDateTime sent) {
        return new AlertInfo(
                language,
                List.of(one(Category.values()), one(Category.values())),
                text(),
                list(() -> one(Response.values())),
                one(Urgency.values()),
                one(Severity.values()),
                one(Certainty.values()),
                maybe(),
                list(this::value),
                new InfoTimes(
                        random.nextBoolean() ? Optional.of(sent) : Optional.empty(),
                        random.nextBoolean() ? Optional.of(time()) : Optional.empty(),
                        random.nextBoolean() ? Optional.of(sent.plusHours(6)) : Optional.empty()),
                new InfoTexts(
                        maybe(),
                        maybe(),
                        maybe(),
                        maybe(),
                        random.nextBoolean() ? "https://consular.example/?a=1&b=2" : "",
                        maybe()),
                list(this::value),
                list(this::resource),
                list(this::area));
    }

    private NamedValue value() {
        return new NamedValue(text(), text());
    }

    private AlertResource resource() {
        return new AlertResource(
                text(),
                "image/png",
                random.nextBoolean()
                        ? OptionalLong.of(random.nextInt(90_000))
                        : OptionalLong.empty(),
                random.nextBoolean() ? "https://consular.example/map.png" : "",
                random.nextBoolean() ? "aGVsbG8=" : "",
                random.nextBoolean() ? "0123456789abcdef0123456789abcdef01234567" : "");
    }

    private AlertArea area() {
        Optional<BigDecimal> altitude =
                random.nextBoolean() ? Optional.of(new BigDecimal("730.5")) : Optional.empty();
        return new AlertArea(
                text(),
                list(this::polygon),
                list(() -> new Circle(position(), BigDecimal.valueOf(random.nextInt(9_000), 2))),
                list(this::value),
                altitude,
                altitude.map(feet -> feet.add(BigDecimal.TEN)));
    }

    private Polygon polygon() {
        Position first = position();
        List<Position> places = new ArrayList<>(List.of(first));
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            places.add(position());
        }
        places.add(first);
        return new Polygon(places);
    }

    private Position position() {
        return new Position(
                BigDecimal.valueOf(random.nextInt(180_000) - 90_000, 3),
                BigDecimal.valueOf(random.nextInt(360_000) - 180_000, 3));
    }

    private OffsetDateTime time() {
        return OffsetDateTime.of(2023, 8, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                .plusSeconds(random.nextInt(400_000))
                .withOffsetSameInstant(ZoneOffset.ofTotalSeconds((random.nextInt(73) - 36) * 900));
    }

    private String maybe() {
        return random.nextBoolean() ? text() : "";
    }

    private String text() {
        StringBuilder text = new StringBuilder(one(WORDS));
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(' ').append(one(WORDS));
        }
        return text.toString();
    }

    private <T> List<T> list(Supplier<T> draw) {
        List<T> drawn = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            drawn.add(draw.get());
        }
        return drawn;
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }
}
