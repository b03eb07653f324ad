package org.muster.formats.cap;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/** The alerts of an invented afternoon in Niamey. */
final class Niamey {

    static final OffsetDateTime AT_SIX = OffsetDateTime.parse("2023-08-01T18:00:00+01:00");
    static final Circle CITY = new Circle(Position.of("13.5137", "2.1098"), new BigDecimal("15"));

    private Niamey() {}

    /** Called to the airport, in two languages, as an exercise. */
    static Alert call() {
        return Alert.of(
                "niamey-2023-1",
                "consular.example",
                AT_SIX,
                Status.EXERCISE,
                "Exercise niamey-2023. Nobody has to do anything.",
                List.of("niamey-2023"),
                List.of(
                        info(
                                "fr-FR",
                                "Départ volontaire",
                                "Venez à l’aéroport de Niamey",
                                "Présentez-vous au terminal avec vos papiers."),
                        info(
                                "ar",
                                "مغادرة طوعية",
                                "توجهوا إلى مطار نيامي",
                                "احضروا إلى المبنى مع وثائقكم.")));
    }

    /** The same later, under another number. */
    static Alert later(String identifier, int minutes) {
        Alert call = call();
        return Alert.of(
                identifier,
                call.sender(),
                call.sent().plusMinutes(minutes),
                call.status(),
                call.note(),
                call.incidents(),
                call.infos());
    }

    private static AlertInfo info(
            String language, String event, String headline, String instruction) {
        return AlertInfo.of(
                language,
                List.of(Category.SAFETY, Category.TRANSPORT),
                event,
                List.of(Response.EVACUATE),
                new AlertInfo.Grade(Urgency.EXPECTED, Severity.SEVERE, Certainty.LIKELY),
                InfoTimes.until(AT_SIX.plusHours(18)),
                new InfoTexts(
                        "Crisis centre",
                        headline,
                        "",
                        instruction,
                        "https://consular.example/niger",
                        "+1 555 0100"),
                List.of(
                        AlertArea.of(
                                "Niamey", CITY, List.of(new NamedValue("ISO 3166-2", "NE-8")))));
    }
}
