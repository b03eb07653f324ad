package org.muster.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.identity.link.Listed;
import org.muster.identity.link.Origin;
import org.muster.identity.link.Reach;

/**
 * Rows as bytes, in pieces of some megabytes, to be sent to every machine; they come out in the
 * order in which they went in. One thread.
 */
final class RowBytes {
    private static final int PIECE = 4 << 20;

    private final List<byte[]> pieces = new ArrayList<>();
    private ByteArrayOutputStream piece = new ByteArrayOutputStream();

    void add(Listed row) {
        try {
            write(row, new DataOutputStream(piece));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (piece.size() >= PIECE) {
            cut();
        }
    }

    byte[][] pieces() {
        if (piece.size() > 0) {
            cut();
        }
        return pieces.toArray(byte[][]::new);
    }

    private void cut() {
        pieces.add(piece.toByteArray());
        piece = new ByteArrayOutputStream();
    }

    static void each(byte[][] pieces, Consumer<Listed> rows) {
        for (byte[] piece : pieces) {
            try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(piece))) {
                while (in.available() > 0) {
                    rows.accept(read(in));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void write(Listed row, DataOutputStream out) throws IOException {
        text(row.id(), out);
        text(row.origin().source(), out);
        out.writeLong(row.origin().line());
        text(row.origin().household(), out);
        out.writeBoolean(row.name().isPresent());
        if (row.name().isPresent()) {
            PersonName name = row.name().get();
            text(name.family(), out);
            text(name.given(), out);
            text(name.original(), out);
        }
        out.writeInt(row.birth().year().orElse(0));
        out.writeByte(row.birth().month().orElse(0));
        out.writeByte(row.birth().day().orElse(0));
        out.writeByte(row.sex().ordinal());
        texts(row.nationalities().stream().map(Nationality::code).sorted().toList(), out);
        out.writeShort(row.documents().size());
        for (TravelDocument document : row.documents()) {
            out.writeByte(document.kind().ordinal());
            text(document.issuer(), out);
            text(document.number(), out);
        }
        texts(row.reach().phones(), out);
        texts(row.reach().emails(), out);
        text(row.reach().address(), out);
        text(row.reach().town(), out);
    }

    private static Listed read(DataInputStream in) throws IOException {
        String id = text(in);
        Origin origin = new Origin(text(in), in.readLong(), text(in));
        Optional<PersonName> name =
                in.readBoolean()
                        ? Optional.of(new PersonName(text(in), text(in), text(in)))
                        : Optional.empty();
        BirthDate birth =
                new BirthDate(known(in.readInt()), known(in.readByte()), known(in.readByte()));
        Sex sex = Sex.values()[in.readByte()];
        Set<Nationality> nationalities =
                new TreeSet<>(texts(in).stream().map(Nationality::new).toList());
        List<TravelDocument> documents = new ArrayList<>();
        int many = in.readUnsignedShort();
        for (int i = 0; i < many; i++) {
            TravelDocument.Kind kind = TravelDocument.Kind.values()[in.readByte()];
            documents.add(new TravelDocument(kind, text(in), text(in)));
        }
        Reach reach = new Reach(texts(in), texts(in), text(in), text(in));
        return new Listed(id, origin, name, birth, sex, nationalities, documents, reach);
    }

    private static OptionalInt known(int number) {
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** As its characters, since a broken one must arrive as broken as it is. */
    private static void text(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private static String text(DataInputStream in) throws IOException {
        char[] signs = new char[in.readInt()];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = in.readChar();
        }
        return new String(signs);
    }

    private static void texts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeShort(texts.size());
        for (String text : texts) {
            text(text, out);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        int many = in.readUnsignedShort();
        for (int i = 0; i < many; i++) {
            texts.add(text(in));
        }
        return texts;
    }
}
