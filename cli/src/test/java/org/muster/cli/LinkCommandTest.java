package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code muster link}: two lists become persons, with the reasons; bad input is told in sentences.
 */
class LinkCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;
    private Path register;
    private Path travellers;

    @BeforeEach
    void lists() throws IOException {
        register =
                write(
                        "register.csv",
                        """
                        Nom;Prénom;Date de naissance;Sexe;Passeport;Téléphone;Adresse;Famille
                        SIDIBE;Amadou;1975-03-12;M;21AB12345;+227 90 12 34 56;12 rue du Fleuve;F1
                        SIDIBE;Mariama;1978-11-02;F;;+227 90 12 34 56;12 rue du Fleuve;F1
                        SIDIBE;Ibrahim;2009-05-30;M;;+227 90 12 34 56;12 rue du Fleuve;F1
                        SIDIBE;Issa;2009-05-30;M;;+227 90 12 34 56;12 rue du Fleuve;F1
                        MOREAU;Claire;1988-01-22;F;19XY00881;;;
                        """);
        travellers =
                write(
                        "travellers.csv",
                        """
                        surname,given name,date of birth,passport,phone
                        Sidibé,Ahmadou,1975-03-12,21AB12345,0022790123456
                        Sidibe,Ibrahim,2009-05-30,,90123456
                        Sidibe,Issa,2009-05-30,,90123456
                        Moreau,Clair,1988-01-22,19XY00881,
                        """);
    }

    @Test
    void twoListsBecomePersons() throws IOException {
        Path persons = folder.resolve("persons.csv");

        assertThat(link(register, travellers, "--out", persons)).isEqualTo(Exit.OK);

        assertThat(out.toString())
                .contains("register.csv: 5 rows", "travellers.csv: 4 rows", "9 rows are 5 persons");
        assertThat(Files.readString(persons))
                .isEqualToNormalizingNewlines(
                        """
                        person,list,sheet,row,name,born
                        register.csv:2,register.csv,,2,amadou sidibe,1975-03-12
                        register.csv:2,travellers.csv,,2,ahmadou sidibe,1975-03-12
                        register.csv:3,register.csv,,3,mariama sidibe,1978-11-02
                        register.csv:4,register.csv,,4,ibrahim sidibe,2009-05-30
                        register.csv:4,travellers.csv,,3,ibrahim sidibe,2009-05-30
                        register.csv:5,register.csv,,5,issa sidibe,2009-05-30
                        register.csv:5,travellers.csv,,4,issa sidibe,2009-05-30
                        register.csv:6,register.csv,,6,claire moreau,1988-01-22
                        register.csv:6,travellers.csv,,5,clair moreau,1988-01-22
                        """);
    }

    @Test
    void theSameBytesWhateverTheOrderAndTheThreads() throws IOException {
        Path one = folder.resolve("one.csv");
        Path other = folder.resolve("other.csv");

        link(register, travellers, "--threads", "1", "--out", one);
        link(travellers, register, "--threads", "3", "--out", other);

        assertThat(Files.readAllBytes(other)).isEqualTo(Files.readAllBytes(one));
    }

    @Test
    void aPersonIsExplained() {
        assertThat(link(register, travellers, "--explain", "register.csv:4")).isEqualTo(Exit.OK);
        assertThat(out.toString())
                .contains(
                        "The person of register.csv:4 has 2 rows",
                        "register.csv:4 and travellers.csv:3",
                        "birth date",
                        "what a household shares counts once",
                        "for one person");
    }

    @Test
    void wrongArgumentsAreAnsweredWithSentences() throws IOException {
        assertThat(link()).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains("LIST");
        refused("does not exist", folder.resolve("nowhere.csv"));
        refused("--threads is 0; it must be 1 or more", register, "--threads", "0");
        refused("called 'register.csv'", register, register);
        refused("would be written over", register, "--out", register);
        refused("no row is called so", register, "--explain", "register.csv:99");
        refused("--once is 'partner.csv'", register, "--once", "partner.csv");
        refused("not read", write("numbers.csv", "1;2\n3;4\n"));
        Path blocked = folder.resolve("nowhere").resolve("out.csv");
        assertThat(link(register, "--out", blocked)).isEqualTo(Exit.UNAVAILABLE);
        assertThat(err.toString()).contains("could not be written");
        assertThat(Files.readString(register)).startsWith("Nom;");
    }

    private void refused(String sentence, Object... args) {
        assertThat(link(args)).as(sentence).isEqualTo(Exit.BAD_INPUT);
        assertThat(err.toString()).contains(sentence).doesNotContain("Exception", "\tat ");
    }

    private int link(Object... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] all = new String[args.length + 1];
        all[0] = "link";
        for (int i = 0; i < args.length; i++) {
            all[i + 1] = args[i].toString();
        }
        return Muster.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
