package org.muster.formats.manifest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Invented people in every script that the sheet prints. */
final class SampleSheets {

    private static final String[][] PEOPLE = {
        {"MARTIN Claire Élodie", "", "F", "1981-04-02", "FRA"},
        {"MOUSSA Aïchatou", "عائشة موسى", "F", "1994-??-??", "NER"},
        {"HADDAD Georges", "جورج حدّاد", "M", "1967-11-30", "LBN"},
        {"CHEN Xiaoming", "陈晓明", "M", "1988-02-17", "CHN"},
        {"KIM Seo-yeon", "김서연", "F", "1990-07-09", "KOR"},
        {"SATO Haruka", "佐藤 はるか", "F", "1985-12-24", "JPN"},
        {"BERIDZE Nino", "ნინო ბერიძე", "F", "1979-05-05", "GEO"},
        {"TESFAYE Hirut", "ሂሩት ተስፋዬ", "F", "2001-01-19", "ETH"},
        {"KOVALENKO Oksana", "Оксана Коваленко", "F", "1976-08-08", "UKR"},
        {"PAPADOPOULOU Eleni", "Ελένη Παπαδοπούλου", "F", "1959-03-13", "GRC"},
        {"LEVI Noam", "נועם לוי", "M", "1992-10-01", "ISR"},
        {"SARGSYAN Ani", "Անի Սարգսյան", "F", "1998-06-21", "ARM"},
        {"SRISAI Malee", "มาลี ศรีใส", "F", "1983-09-15", "THA"},
        {"SHARMA Asha", "आशा शर्मा", "F", "1971-02-02", "IND"},
        {"NGUYỄN Thị Hương", "", "F", "1996-11-11", "VNM"},
        {"MÜLLER Jürgen", "", "M", "1963-??-??", "DEU"},
    };

    /** Names that mix scripts, in both columns: each part must keep its own direction. */
    static final String[][] MIXED = {
        {"عائشة موسى", "عائشة موسى", "F", "1994-??-??", "NER"},
        {"AL-RASHID Mohammed", "محمد الراشد (Abu Ali)", "M", "1967-11-30", "SDN"},
        {"CHEN 陈 Xiaoming", "陈晓明 Xiaoming", "M", "1988-02-17", "CHN"},
        {"BEN لالة Fatima", "لالة فاطمة 2", "F", "1979-05-05", "MAR"},
        {"محمد علي Jean", "Jean محمد علي", "M", "2001-01-19", "TCD"},
    };

    private SampleSheets() {}

    /** A short sheet of nothing but mixed names. */
    static ManifestSheet mixed() {
        ManifestSheet like = landscape(SheetLanguage.EN, false, 0);
        List<ManifestLine> lines = new ArrayList<>();
        for (String[] person : MIXED) {
            lines.add(
                    new ManifestLine(
                            lines.size() + 1,
                            person[0],
                            person[1],
                            person[2],
                            person[3],
                            person[4],
                            "P 12AB",
                            ManifestPlace.SEAT,
                            "",
                            "H-1",
                            "ملاحظة: oxygen 2 l/min"));
        }
        return new ManifestSheet(
                like.language(),
                like.exercise(),
                List.of("Ministry of Foreign Affairs", "عملية نيامي"),
                like.leg(),
                "نيامي (DRRN) → Paris-CDG",
                like.times(),
                like.columns(),
                lines,
                like.sealHash(),
                "عائشة (gate-2)",
                like.printedAt(),
                like.zone());
    }

    static ManifestSheet landscape(SheetLanguage language, boolean exercise, int souls) {
        return sheet(
                language, exercise, souls, List.of(ManifestColumn.values()), "9f2c".repeat(16));
    }

    static ManifestSheet upright(SheetLanguage language, String seal) {
        return sheet(
                language,
                false,
                12,
                List.of(
                        ManifestColumn.OWN_SCRIPT,
                        ManifestColumn.NATIONALITY,
                        ManifestColumn.PLACE),
                seal);
    }

    private static ManifestSheet sheet(
            SheetLanguage language,
            boolean exercise,
            int souls,
            List<ManifestColumn> columns,
            String seal) {
        boolean french = language == SheetLanguage.FR;
        List<ManifestLine> lines = new ArrayList<>();
        for (int i = 0; i < souls; i++) {
            lines.add(line(i));
        }
        return new ManifestSheet(
                language,
                exercise,
                french
                        ? List.of("Ministère des Affaires étrangères", "Opération d’essai")
                        : List.of("Ministry of Foreign Affairs", "Sample operation"),
                "F4",
                "Niamey (DRRN) → Paris-CDG (LFPG)",
                List.of(
                        new ManifestSheet.TimeLine(
                                french ? "Portes fermées" : "Doors shut",
                                "2023-08-02 19:12 +01:00"),
                        new ManifestSheet.TimeLine(
                                french ? "Départ" : "Departed", "2023-08-02 19:30 +01:00"),
                        new ManifestSheet.TimeLine(
                                french ? "Arrivée prévue" : "Due", "2023-08-03 01:30 +02:00")),
                columns,
                lines,
                seal,
                "gate-2 (T. Example)",
                Instant.parse("2023-08-02T18:13:00Z"),
                ZoneId.of("Africa/Niamey"));
    }

    private static ManifestLine line(int i) {
        String[] person = PEOPLE[i % PEOPLE.length];
        ManifestPlace place =
                switch (i % 23) {
                    case 7 -> ManifestPlace.LAP;
                    case 15 -> ManifestPlace.STRETCHER;
                    default -> ManifestPlace.SEAT;
                };
        String mark =
                switch (place) {
                    case SEAT -> (10 + i / 6) + String.valueOf("ABCDEF".charAt(i % 6));
                    case STRETCHER -> "S1";
                    case LAP, FLOOR -> "";
                };
        return new ManifestLine(
                i + 1,
                person[0],
                person[1],
                person[2],
                person[3],
                person[4],
                i % 9 == 4 ? "" : "P " + (23_000_001L + i * 7919L),
                place,
                mark,
                "P-" + (1 + i / 3),
                i % 23 == 15 ? "Oxygen 2 l/min, doctor escorts" : "");
    }
}
