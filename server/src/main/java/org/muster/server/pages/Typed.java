package org.muster.server.pages;

/** What somebody typed into one field cannot be read; says which field. */
final class Typed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final boolean unreadable;

    Typed(String field, String sentence) {
        this(field, sentence, false);
    }

    private Typed(String field, String sentence, boolean unreadable) {
        super(sentence);
        this.field = field;
        this.unreadable = unreadable;
    }

    /** What cannot be read for a reason that is told in English only. */
    static Typed unreadable(String field, String inEnglish) {
        return new Typed(field, inEnglish, true);
    }

    String field() {
        return field;
    }

    /** In the reader's words; {@code typed} is what stands in the field. */
    String sentence(Words words, String typed) {
        String inEnglish = String.valueOf(getMessage());
        return unreadable ? words.find(key(), typed).orElse(inEnglish) : inEnglish;
    }

    private String key() {
        return switch (field.replaceFirst("-\\d+$", "")) {
            case "at",
                    "meet",
                    "happened",
                    "observed",
                    "departs",
                    "countedAt",
                    "expires",
                    "from",
                    "until",
                    "listAsOf",
                    "began",
                    "ended",
                    "deadline" ->
                    "typed.time";
            case "other", "person", "known" -> "typed.person";
            case "position" -> "typed.position";
            case "because", "into" -> "typed.incident";
            case "fact" -> "typed.fact";
            case "q", "band" -> "typed.band";
            case "form" -> "typed.form";
            case "born" -> "typed.born";
            case "number" -> "typed.number";
            case "leg" -> "typed.leg";
            case "reference", "request" -> "typed.request";
            case "operation" -> "typed.operation";
            case "floorAuthority" -> "typed.floor";
            case "to", "lost", "by", "node" -> "typed.node";
            default -> "";
        };
    }

    /** Reads a field, and names it when that fails; a field named further inside stays named. */
    static <T> T read(String field, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Typed e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw unreadable(field, String.valueOf(e.getMessage()));
        }
    }
}
