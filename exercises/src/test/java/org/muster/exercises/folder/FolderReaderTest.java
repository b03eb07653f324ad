package org.muster.exercises.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes that people make who write an exercise for the first time. */
class FolderReaderTest {
    @TempDir Path path;

    @Test
    void anEmptyFolderIsToldEveryFileItNeeds() {
        assertThat(new Folder(path).problems())
                .hasSize(4)
                .allMatch(told -> told.contains("does not exist"))
                .anyMatch(told -> told.startsWith("operation.yaml"))
                .anyMatch(told -> told.startsWith("legs.csv"))
                .anyMatch(told -> told.startsWith("timeline.csv"))
                .anyMatch(told -> told.startsWith("nationalities.csv"));
    }

    @Test
    void everythingWrongIsToldAtOnce() throws IOException {
        Folder folder =
                Folder.right(path)
                        .with(
                                "operation.yaml",
                                Folder.sheet().replace("listed: 200", "listed: ten\ncolour: blue"))
                        .legs("F1,noon,,x,,,")
                        .with(
                                "timeline.csv",
                                "local_time,kind,what,figure,source\n2031-01-01T10:00,party,x,,y\n")
                        .with("nationalities.csv", "iso3\nFRA\n");
        assertThat(folder.problems())
                .contains(
                        "operation.yaml, line 8, listed: \"ten\" is not a whole number."
                                + " Write digits only, such as 262, without spaces or separators.",
                        "legs.csv, line 2, departed_local: \"noon\" is not a local date and time."
                                + " Write 2023-08-01T19:30, without a zone.",
                        "legs.csv, line 2, destination: nothing stands here, but it is needed."
                                + " Fill it in.")
                .anyMatch(told -> told.contains("colour: no one reads this key."))
                .anyMatch(told -> told.startsWith("legs.csv, line 2, souls: \"x\""))
                .anyMatch(told -> told.startsWith("timeline.csv, line 2, kind: \"party\""))
                .anyMatch(told -> told.startsWith("nationalities.csv, line 1, group:"))
                .hasSize(7);
    }

    /** A folder may do without places; what it says of them is read like everything else. */
    @Test
    void placesAreReadWhereTheyAreGiven() throws IOException {
        assertThat(
                        Folder.right(path)
                                .with(
                                        "places.csv",
                                        "place,kind,position,open_from_local,source\n"
                                                + "School,rally_point,somewhere,2031-01-01T10:00,us\n")
                                .problems())
                .singleElement()
                .asString()
                .startsWith("places.csv, line 2, position: \"somewhere\" is no position.");
    }

    @Test
    void tripwiresAreReadWhereTheyAreGiven() throws IOException {
        String columns = "tripwire,waits_for,needed,within_hours,proposal,text\n";
        assertThat(
                        Folder.right(path)
                                .with(
                                        "tripwires.csv",
                                        columns
                                                + "Two,the moon is full,2,24,call_forward,Go\n"
                                                + "Many,incident,99,24,call_forward,Go\n")
                                .problems())
                .hasSize(2)
                .anyMatch(
                        told -> told.startsWith("tripwires.csv, line 2, waits_for: \"the moon is"))
                .anyMatch(told -> told.startsWith("tripwires.csv, line 3, needed: \"99\""));
        assertThat(
                        Folder.right(path)
                                .with(
                                        "tripwires.csv",
                                        columns
                                                + "Two,incident grave; post closed USA,2,24,other,Go\n")
                                .read()
                                .tripwires())
                .singleElement()
                .satisfies(row -> assertThat(row.conditions()).hasSize(2));
    }

    @Test
    void moreCannotBePresentThanAreListed() throws IOException {
        assertThat(
                        Folder.right(path)
                                .with(
                                        "operation.yaml",
                                        Folder.sheet().replace("listed: 200", "listed: 90"))
                                .problems())
                .containsExactly(
                        "operation.yaml, line 9, present: \"120\" is more than are listed (90)."
                                + " Lower present, or raise listed: who is on no list counts under"
                                + " unlisted.");
    }

    @Test
    void aTimeWithAZoneIsNoLocalTime() throws IOException {
        assertThat(Folder.right(path).legs("F1,2031-01-01T10:00Z,Far,1,1,1,1").problems())
                .singleElement()
                .asString()
                .startsWith("legs.csv, line 2, departed_local: \"2031-01-01T10:00Z\"")
                .contains("without a zone");
    }

    @Test
    void aCodeThatNoStateHasIsTold() throws IOException {
        Folder folder =
                Folder.right(path)
                        .with(
                                "operation.yaml",
                                Folder.sheet().replace("FRA", "FRE") + "also: [UK]\n")
                        .with("nationalities.csv", "iso3,group\nGER,Europe\nDEU,Europe\n");
        assertThat(folder.problems())
                .hasSize(3)
                .allMatch(told -> told.contains("is not the code of a state. Write the three"))
                .anyMatch(told -> told.startsWith("operation.yaml, line 7, own: \"FRE\""))
                .anyMatch(told -> told.contains("also: \"UK\""))
                .anyMatch(told -> told.startsWith("nationalities.csv, line 2, iso3: \"GER\""));
    }

    @Test
    void aColumnThatNobodyReadsIsTold() throws IOException {
        assertThat(
                        Folder.right(path)
                                .with("timeline.csv", "local_time,kind,what,figure,source,remark\n")
                                .problems())
                .singleElement()
                .asString()
                .startsWith("timeline.csv, line 1, remark: no one reads this column.");
    }

    @Test
    void anEmptyFileAndOneWithoutLegsAreTold() throws IOException {
        assertThat(Folder.right(path).with("timeline.csv", "").legs().problems())
                .hasSize(2)
                .anyMatch(told -> told.startsWith("timeline.csv: the file is empty."))
                .anyMatch(told -> told.startsWith("legs.csv: there is no leg in it"));
    }

    @Test
    void aNameThatAnotherFileDoesNotHaveIsTold() throws IOException {
        assertThat(
                        Folder.right(path)
                                .with(
                                        "operation.yaml",
                                        Folder.sheet() + "infants: {F9: 2}\nweights: {Europa: 3}\n")
                                .problems())
                .containsExactly(
                        "operation.yaml, infants: \"F9\" is no leg of legs.csv. Use one of: F1, F2.",
                        "operation.yaml, weights: \"Europa\" is no group of nationalities.csv."
                                + " Use one of: Europe.");
    }

    @Test
    void twoLegsOfOneNameAreTold() throws IOException {
        assertThat(
                        Folder.right(path)
                                .legs(
                                        "F1,2031-01-01T10:00,Far,100,60,100,60",
                                        "F1,2031-01-02T10:00,Far,50,20,150,80")
                                .problems())
                .containsExactly(
                        "legs.csv, line 3, leg: \"F1\" stands in two lines."
                                + " Give each leg a name of its own.");
    }
}
