package org.muster.testkit.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.muster.core.bulletin.BulletinRefusal;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.RefusalCode;
import org.muster.core.gate.GateCommand.CheckIn;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterRefusal;
import org.muster.testkit.Scenario;

/** What holds for the refusals of all areas. */
class RefusalsTest {

    private static final List<RefusalCases> AREAS =
            List.of(
                    new OperationRefusalsTest(),
                    new RegisterRefusalsTest(),
                    new RequestRefusalsTest(),
                    new MovementRefusalsTest(),
                    new GateRefusalsTest(),
                    new ManifestRefusalsTest(),
                    new CustodyRefusalsTest(),
                    new ConflictRefusalsTest(),
                    new ArrivalRefusalsTest(),
                    new BulletinRefusalsTest(),
                    new ListingRefusalsTest(),
                    new SamenessRefusalsTest(),
                    new EstimateRefusalsTest(),
                    new PassRefusalsTest(),
                    new StationRefusalsTest(),
                    new WeightsRefusalsTest(),
                    new PlanRefusalsTest(),
                    new CostRefusalsTest(),
                    new CitizenRefusalsTest(),
                    new IntakeRefusalsTest(),
                    new CampaignRefusalsTest(),
                    new CellRefusalsTest(),
                    new EnquiryRefusalsTest(),
                    new PlaceRefusalsTest(),
                    new IncidentRefusalsTest(),
                    new DemarcheRefusalsTest(),
                    new ClearanceRefusalsTest(),
                    new TripwireRefusalsTest(),
                    new PostRefusalsTest(),
                    new SitrepRefusalsTest(),
                    new ExportRefusalsTest(),
                    new DisclosureRefusalsTest(),
                    new RevealRefusalsTest(),
                    new StatementRefusalsTest(),
                    new ClosingRefusalsTest(),
                    new ErasureRefusalsTest(),
                    new NodeRefusalsTest());

    @Test
    void noAreaIsWithoutItsCases() {
        assertThat(AREAS.stream().flatMap(area -> area.codes().stream()))
                .containsExactlyInAnyOrderElementsOf(listCodes());
    }

    @Test
    void codesAreUniqueAndSentencesComplete() {
        List<RefusalCode> codes = listCodes();
        assertThat(codes.stream().map(RefusalCode::code)).doesNotHaveDuplicates();
        assertThat(codes)
                .allMatch(code -> code.code().matches("[A-Z]{3}-\\d{3}"), "a code")
                .allMatch(code -> code.sentence().endsWith("."), "a sentence")
                .allMatch(code -> code.wayOut().endsWith("."), "a way out");
    }

    @Test
    void aValueThatLooksLikeAPlaceStaysWhatWasTyped() {
        Refusal refusal =
                Refusal.of(BulletinRefusal.NO_SUCH_FIGURE, "body", "en", "{2}", "carried");
        assertThat(refusal.sentence()).contains("the figure {2},");
    }

    @Test
    void aRefusedCommandLeavesNothing() {
        Scenario s = Scenario.draw(RefusalCases.WORLD);
        long before = s.view().size();
        s.refusing(RegisterRefusal.NO_SUCH_PERSON)
                .does(new CheckIn(List.of(s.person("Gus"), RefusalCases.NOBODY), "shed"));
        assertThat(s.view().size()).isEqualTo(before);
        assertThat(Person.find(s.view(), RefusalCases.NOBODY)).isEqualTo(Optional.empty());
    }

    private static List<RefusalCode> listCodes() {
        List<RefusalCode> codes = new ArrayList<>();
        new ClassFileImporter()
                .importPackages("org.muster.core").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(RefusalCode.class))
                        .forEach(type -> codes.addAll(constants(type.reflect())));
        return codes;
    }

    private static List<RefusalCode> constants(Class<?> type) {
        return Stream.of(type.asSubclass(RefusalCode.class).getEnumConstants())
                .map(RefusalCode.class::cast)
                .toList();
    }
}
