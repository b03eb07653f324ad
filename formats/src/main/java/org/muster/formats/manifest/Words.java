package org.muster.formats.manifest;

/** The fixed words of the sheet, a constant per language. */
enum Words {
    EN(
            "Manifest",
            "EXERCISE",
            "Exercise: no person on this sheet is real.",
            "Draft: not sealed",
            "Seal",
            "Printed by %s on %s",
            "Page %d of ",
            "Souls",
            "Seats",
            "Infants on lap",
            "Stretchers",
            "Floor",
            "By nationality",
            "unknown",
            "not printable",
            "Own-script name not printable here: %d. It is in the register.",
            new String[] {"No.", "Name"},
            new String[] {
                "Name in own script", "Sex", "Born", "Nat.", "Document", "Seat", "Party", "Remarks"
            },
            new String[] {"Seat", "Lap", "Str.", "Floor"},
            new String[] {"Control centre", "Carrier", "Border authority"},
            "Name, signature, time"),
    FR(
            "Manifeste",
            "EXERCICE",
            "Exercice : aucune personne de cette feuille n’est réelle.",
            "Projet : non scellé",
            "Sceau",
            "Imprimé par %s le %s",
            "Page %d sur ",
            "Personnes à bord",
            "Sièges",
            "Nourrissons sur les genoux",
            "Brancards",
            "Plancher",
            "Par nationalité",
            "sans information",
            "non imprimable",
            "Noms en écriture d’origine non imprimables ici : %d. Ils figurent au registre.",
            new String[] {"N°", "Nom"},
            new String[] {
                "Écriture d’origine",
                "Sexe",
                "Naissance",
                "Nat.",
                "Document",
                "Siège",
                "Groupe",
                "Remarques"
            },
            new String[] {"Siège", "Genoux", "Branc.", "Planch."},
            new String[] {"Centre d’évacuation", "Transporteur", "Autorité frontalière"},
            "Nom, signature, heure");

    final String title;
    final String exercise;
    final String exerciseSentence;
    final String draft;
    final String seal;
    final String printed;
    final String page;
    final String souls;
    final String seats;
    final String laps;
    final String stretchers;
    final String floor;
    final String byNationality;
    final String unknown;
    final String notPrintable;
    final String notPrintableCount;
    private final String[] fixedColumns;
    private final String[] columns;
    private final String[] places;
    private final String[] signers;
    final String signHere;

    Words(
            String title,
            String exercise,
            String exerciseSentence,
            String draft,
            String seal,
            String printed,
            String page,
            String souls,
            String seats,
            String laps,
            String stretchers,
            String floor,
            String byNationality,
            String unknown,
            String notPrintable,
            String notPrintableCount,
            String[] fixedColumns,
            String[] columns,
            String[] places,
            String[] signers,
            String signHere) {
        this.title = title;
        this.exercise = exercise;
        this.exerciseSentence = exerciseSentence;
        this.draft = draft;
        this.seal = seal;
        this.printed = printed;
        this.page = page;
        this.souls = souls;
        this.seats = seats;
        this.laps = laps;
        this.stretchers = stretchers;
        this.floor = floor;
        this.byNationality = byNationality;
        this.unknown = unknown;
        this.notPrintable = notPrintable;
        this.notPrintableCount = notPrintableCount;
        this.fixedColumns = fixedColumns;
        this.columns = columns;
        this.places = places;
        this.signers = signers;
        this.signHere = signHere;
    }

    static Words in(SheetLanguage language) {
        return switch (language) {
            case EN -> EN;
            case FR -> FR;
        };
    }

    String numberColumn() {
        return fixedColumns[0];
    }

    String nameColumn() {
        return fixedColumns[1];
    }

    String column(ManifestColumn column) {
        return columns[column.ordinal()];
    }

    String place(ManifestPlace place) {
        return places[place.ordinal()];
    }

    String signer(int index) {
        return signers[index];
    }

    int signers() {
        return signers.length;
    }
}
