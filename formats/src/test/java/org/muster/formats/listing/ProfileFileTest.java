package org.muster.formats.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFileTest {

    private static final String LIST =
            "Nom: \"x\";Prénom;Né le;#info\nSow;Awa;03/04/1980;7\nBa;Ali;05/06/1990;8\n";

    @TempDir Path folder;

    @Test
    void aProposalIsCorrectedByAPersonAndReused() throws IOException {
        Path profile = folder.resolve("airline.yaml");
        Runs.Whole first = Runs.csv(folder, LIST);
        assertThat(first.sheet().count(Outcome.TO_ASK)).isEqualTo(2);
        ProfileFile.write(profile, "partner-list", first.sheet());

        String text = Files.readString(profile);
        assertThat(text).contains("03/04/1980");
        Files.writeString(
                profile,
                text.replace("# dates: day-first", "dates: day-first")
                        .replace("confirmed-by: \"\"", "confirmed-by: A. Officer"));
        Profile read = complete(profile);
        assertThat(read.confirmedBy()).isEqualTo("A. Officer");

        Runs.Whole second = Runs.run(folder.resolve("list.csv"), Optional.of(read));
        assertThat(second.sheet().profiled()).isTrue();
        assertThat(second.sheet().questions()).isEmpty();
        assertThat(second.person(0).born()).isEqualTo("1980-04-03");
        assertThat(second.sheet().count(Outcome.CREATED)).isEqualTo(2);

        Files.writeString(folder.resolve("list.csv"), LIST.replace("Né le", "Geboren"));
        Runs.Whole other = Runs.run(folder.resolve("list.csv"), Optional.of(read));
        assertThat(other.sheet().profiled()).isFalse();
        assertThat(other.sheet().questions()).hasSize(1);
    }

    @Test
    void aPersonsProfileIsNeverWrittenOver() throws IOException {
        Path profile = Files.writeString(folder.resolve("mine.yaml"), "mine");
        SheetResult result = Runs.csv(folder, LIST).sheet();
        assertThatThrownBy(() -> ProfileFile.write(profile, "call", result))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readString(profile)).isEqualTo("mine");
    }

    @Test
    void everythingWrongWithAProfileIsTold() throws IOException {
        Path profile =
                Files.writeString(
                        folder.resolve("bad.yaml"),
                        """
                        encoding: klingon
                        separator: ";;"
                        colour: red
                        columns:
                          - heading: Nom
                            field: surname
                            dates: [backwards]
                        """);
        assertThat(ProfileFile.read(profile))
                .isInstanceOfSatisfying(
                        ProfileFile.Reading.Faulty.class,
                        faulty ->
                                assertThat(faulty.problems().toString())
                                        .contains(
                                                "fingerprint",
                                                "klingon",
                                                ";;",
                                                "colour",
                                                "surname",
                                                "backwards"));
    }

    private static Profile complete(Path path) {
        return switch (ProfileFile.read(path)) {
            case ProfileFile.Reading.Complete complete -> complete.profile();
            case ProfileFile.Reading.Faulty faulty ->
                    throw new AssertionError(faulty.problems().toString());
        };
    }
}
