package org.muster.server.pages;

/** What somebody typed into one field cannot be read; says which field. */
final class Typed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    Typed(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    String field() {
        return field;
    }

    /** Reads a field, and names it when that fails; a field named further inside stays named. */
    static <T> T read(String field, java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Typed e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new Typed(field, String.valueOf(e.getMessage()));
        }
    }
}
