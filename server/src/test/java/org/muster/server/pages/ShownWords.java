package org.muster.server.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.core.account.AccountState;
import org.muster.core.arrival.Differing;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.campaign.Meaning;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.SendingWay;
import org.muster.core.cell.WardenSeat;
import org.muster.core.cell.WardenWord;
import org.muster.core.citizen.Wish;
import org.muster.core.clearance.ClearanceKind;
import org.muster.core.clearance.ClearanceState;
import org.muster.core.closing.ClosingAnswer;
import org.muster.core.closing.ClosingPoint;
import org.muster.core.closing.ResponseKind;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.cost.CostKind;
import org.muster.core.demarche.DemarcheChannel;
import org.muster.core.demarche.Fulfilled;
import org.muster.core.disclosure.DisclosedBy;
import org.muster.core.enquiry.EnquiryOutcome;
import org.muster.core.enquiry.Telling;
import org.muster.core.erasure.ErasureBasis;
import org.muster.core.estimate.Expectation;
import org.muster.core.estimate.PresenceChance;
import org.muster.core.export.ExportField;
import org.muster.core.export.ExportForm;
import org.muster.core.export.ExportKind;
import org.muster.core.export.ExportState;
import org.muster.core.fact.Fact;
import org.muster.core.fact.RefusalCode;
import org.muster.core.gate.RefusalReason;
import org.muster.core.incident.Credibility;
import org.muster.core.incident.EvidenceKind;
import org.muster.core.incident.IncidentKind;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.incident.Reliability;
import org.muster.core.intake.MessageOutcome;
import org.muster.core.intake.MessageWay;
import org.muster.core.listing.Match;
import org.muster.core.manifest.ManifestFact;
import org.muster.core.movement.Leads;
import org.muster.core.movement.Mode;
import org.muster.core.movement.Seating;
import org.muster.core.node.NodeKind;
import org.muster.core.operation.JournalKind;
import org.muster.core.operation.Phase;
import org.muster.core.place.PlaceKind;
import org.muster.core.place.PlaceStatus;
import org.muster.core.plan.Ground;
import org.muster.core.post.Essential;
import org.muster.core.post.PostKind;
import org.muster.core.post.PostStatus;
import org.muster.core.post.StaffCategory;
import org.muster.core.register.ContactOutcome;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Presence;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.register.TravelDocument;
import org.muster.core.request.Consent;
import org.muster.core.request.Intent;
import org.muster.core.request.Need;
import org.muster.core.reveal.MaskedField;
import org.muster.core.reveal.RevealPurpose;
import org.muster.core.reveal.RevealVerdict;
import org.muster.core.review.Consequence;
import org.muster.core.sameness.Finding;
import org.muster.core.sitrep.SitrepAlarm;
import org.muster.core.sitrep.SitrepState;
import org.muster.core.station.Station;
import org.muster.core.station.StationMode;
import org.muster.core.station.StationOutcome;
import org.muster.core.tally.AgeBand;
import org.muster.core.tally.Basis;
import org.muster.core.tally.CountingRule;
import org.muster.core.tripwire.PresenceSide;
import org.muster.core.tripwire.ReadingKind;
import org.muster.core.tripwire.TripwireDecision;
import org.muster.core.tripwire.TripwireProposal;
import org.muster.formats.evidence.MadeAnew;
import org.muster.formats.listing.DateAnswer;
import org.muster.formats.listing.Outcome;
import org.muster.formats.manifest.ManifestPlace;
import org.muster.formats.sms.SmsAlphabet;
import org.muster.identity.link.Field;
import org.muster.identity.link.Waterfall;
import org.muster.ledger.Standing;
import org.muster.ledger.exchange.Taken;
import org.muster.ledger.reads.ReadOutcome;
import org.muster.planning.check.Measure;
import org.muster.planning.model.Policy;
import org.muster.planning.offers.Choice;
import org.muster.server.access.Role;
import org.muster.server.costs.NoClaim;
import org.muster.server.exports.TraceSign;
import org.muster.server.nodes.Sighting;
import org.muster.server.plans.SearchTime;

/** Which keys pages show: those that sources name, and those that follow from types. */
final class ShownWords {
    private static final Path CORE = Path.of("../core/src/main/java");
    private static final Path SERVER = Path.of("src/main");
    private static final Path FORMATS = Path.of("../formats/src/main/java");

    /** What is told of a list; tables and profiles are read by the command line alone. */
    private static final Pattern TOLD_OF_LIST =
            Pattern.compile("\"((?:LST-0[0-7]|TAB-0[0-3])\\d(?:\\.[a-z]+)?)\"");

    private static final Set<String> TOLD_OF_OTHERS =
            Set.of("TAB-001", "TAB-002", "TAB-006", "TAB-007", "TAB-008", "TAB-009");

    /** A literal that is asked for as a word, whatever it looks like. */
    private static final Pattern ASKED =
            Pattern.compile("(?:\\bword|\\bwords(?:\\(\\))?\\s*\\.get)\\(\\s*\"([\\w.-]*[\\w-])\"");

    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][\\w-]*(?:\\.[\\w-]+)+)\"");

    /** What an address can name that is not there. */
    private static final Pattern NOT_THERE =
            Pattern.compile("(?:notThere|reference)\\(\\s*\"([a-z ]+)\"");

    /** Keys of which a template puts the end together from what it goes through. */
    private static final List<String> OPEN_FAMILIES =
            List.of(
                    "nav.",
                    "language.",
                    "state.",
                    "look.weight.",
                    "list.job.",
                    "campaign.state.",
                    "conflict.way.",
                    "conflict.effect.",
                    "conflict.field.",
                    "reason.",
                    "size.field.",
                    "size.hint.",
                    "size.station.",
                    "callForward.rank.",
                    "plan.class.",
                    "myCell.word.",
                    "plan.assumed.",
                    "play.assumed.",
                    "play.source.",
                    "play.short.",
                    "answer.state.",
                    "situation.nav.",
                    "afterAction.",
                    "afterAction.unread.",
                    "incidents.shown.",
                    "enquiry.found.",
                    "enquiry.birth.",
                    "enquiry.language.",
                    "ground.");

    private static final List<Class<? extends Enum<?>>> SHOWN =
            List.of(
                    AccountState.class,
                    Policy.Level.class,
                    ManifestPlace.class,
                    SearchTime.class,
                    Ground.Part.class,
                    CostKind.class,
                    NoClaim.class,
                    Wish.class,
                    WardenSeat.class,
                    WardenWord.class,
                    MessageWay.class,
                    org.muster.core.intake.Standing.class,
                    MessageOutcome.class,
                    Question.class,
                    Meaning.class,
                    SendingWay.class,
                    SmsAlphabet.class,
                    CampaignSheet.Progress.class,
                    EnquiryOutcome.class,
                    Telling.class,
                    PlaceKind.class,
                    PlaceStatus.class,
                    IncidentKind.class,
                    IncidentSeverity.class,
                    Reliability.class,
                    Credibility.class,
                    EvidenceKind.class,
                    DemarcheChannel.class,
                    Fulfilled.class,
                    ClearanceKind.class,
                    ClearanceState.class,
                    TripwireProposal.class,
                    TripwireDecision.class,
                    ReadingKind.class,
                    ClosingPoint.class,
                    ClosingAnswer.class,
                    ErasureBasis.class,
                    ErasuresSheet.Heard.class,
                    ResponseKind.class,
                    PostKind.class,
                    PostStatus.class,
                    StaffCategory.class,
                    PresenceSide.class,
                    Essential.class,
                    SitrepAlarm.class,
                    ExportState.class,
                    DisclosedBy.class,
                    MaskedField.class,
                    RevealPurpose.class,
                    RevealVerdict.class,
                    Consent.Way.class,
                    ExportForm.class,
                    ExportKind.class,
                    ExportField.class,
                    TraceSign.class,
                    MadeAnew.NotTaken.class,
                    CostForm.Entering.class,
                    NodeKind.class,
                    Sighting.Way.class,
                    Taken.Fault.class,
                    ConflictKind.class,
                    Basis.class,
                    Standing.Role.class,
                    Differing.class,
                    ManifestFact.Change.class,
                    Measure.class,
                    ContactPoint.Channel.class,
                    ContactOutcome.class,
                    DateAnswer.class,
                    Expectation.class,
                    org.muster.formats.listing.Field.class,
                    org.muster.formats.mrz.MrzField.class,
                    Finding.class,
                    CountingRule.class,
                    Intent.class,
                    JournalKind.class,
                    TravelDocument.Kind.class,
                    Leads.class,
                    Mode.class,
                    Need.class,
                    Phase.class,
                    Presence.class,
                    RefusalReason.class,
                    ReadOutcome.class,
                    Role.class,
                    Seating.class,
                    Sex.class,
                    AgeBand.class,
                    RequestsSheet.Shown.class,
                    PicturePages.Unread.class,
                    Consequence.class,
                    Compared.Sign.class,
                    Match.Way.class,
                    Station.class,
                    StationMode.class,
                    StationOutcome.class,
                    PresenceChance.Why.class,
                    Outcome.class,
                    org.muster.planning.size.Answer.Binding.class,
                    org.muster.planning.simulate.Resource.Kind.class,
                    org.muster.planning.simulate.Outcome.Left.class,
                    Choice.Verdict.class);

    private ShownWords() {}

    /** Every refusal of the core and of the server, found by the interface it implements. */
    static List<RefusalCode> refusals() {
        List<RefusalCode> all = new ArrayList<>();
        for (Path file : Stream.of(CORE, SERVER).flatMap(ShownWords::sources).toList()) {
            // a wire's own reading of a code that came from elsewhere has no words of its own
            if (read(file).contains("implements RefusalCode") && type(file).isEnum()) {
                for (Object constant : type(file).getEnumConstants()) {
                    all.add((RefusalCode) constant);
                }
            }
        }
        return all;
    }

    private static Class<?> type(Path file) {
        String path = file.toString().replace('\\', '/');
        String name = path.substring(path.indexOf("org/muster"), path.length() - 5);
        try {
            return Class.forName(name.replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Keys that templates and pages name. */
    static Set<String> named(Path sources) {
        Set<String> known = Words.of("en").keys();
        Set<String> families =
                known.stream()
                        .filter(key -> key.contains("."))
                        .map(key -> key.substring(0, key.indexOf('.') + 1))
                        .collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        for (Path file : sources(sources).filter(ShownWords::speaks).toList()) {
            String text = read(file);
            named.addAll(all(ASKED, text));
            all(LITERAL, text).stream()
                    .filter(literal -> families.stream().anyMatch(literal::startsWith))
                    .forEach(named::add);
            if (text.contains("\".onPage\"")) {
                known.stream().filter(key -> key.endsWith(".onPage")).forEach(named::add);
            }
            if (text.contains("words.of(") || text.contains("word(")) {
                OPEN_FAMILIES.stream()
                        .filter(family -> text.contains('"' + family + '"'))
                        .forEach(family ->
                                known.stream()
                                        .filter(key -> key.startsWith(family))
                                        .forEach(named::add));
            }
        }
        return named;
    }

    private static boolean speaks(Path file) {
        String path = file.toString();
        // the citizens' pages have words of their own, and a test for them
        return path.endsWith(".jte") && !path.contains("portal")
                || path.contains("pages")
                || path.contains("sheets");
    }

    /** Keys that follow from the constants and the facts that there are. */
    static Set<String> byType() {
        Set<String> keys = new TreeSet<>();
        for (Class<? extends Enum<?>> type : SHOWN) {
            for (Enum<?> constant : type.getEnumConstants()) {
                keys.add(type.getSimpleName() + "." + constant.name());
            }
        }
        Arrays.stream(ConflictKind.values()).forEach(kind -> keys.add("conflict.title." + kind));
        Arrays.stream(Source.Kind.values()).forEach(kind -> keys.add("SourceKind." + kind));
        Arrays.stream(MessagesSheet.Shown.values())
                .forEach(shown -> keys.add("messages.shown." + shown));
        Arrays.stream(CountingRule.values())
                .forEach(rule -> keys.add("CountingRule.explained." + rule));
        words("movement/LegState.java")
                .forEach(word -> keys.add("leg.state." + word.replace(' ', '-')));
        for (Class<?> state : BulletinState.class.getPermittedSubclasses()) {
            keys.add("bulletin.state." + state.getSimpleName());
        }
        for (Class<?> state : SitrepState.class.getPermittedSubclasses()) {
            keys.add("sitrep.state." + state.getSimpleName());
        }
        for (Answer.Effect effect : Answer.Effect.values()) {
            if (effect != Answer.Effect.COUNTS) {
                keys.add("effect." + effect);
            }
        }
        addReasons(keys);
        addToldOfLists(keys);
        addFacts(keys, Fact.class);
        keys.remove("fact.PartnerRowDecided");
        keys.addAll(List.of("fact.PartnerRowDecided.somebody", "fact.PartnerRowDecided.nobody"));
        keys.remove("fact.OfferAnswered");
        keys.addAll(List.of("fact.OfferAnswered.accepted", "fact.OfferAnswered.declined"));
        keys.remove("fact.CallForwardSet");
        keys.addAll(List.of("fact.CallForwardSet.automatic", "fact.CallForwardSet.byHand"));
        keys.addAll(valuesOfRefusals());
        return keys;
    }

    /** Of comparisons: each field, each of its levels, and what is no field. */
    private static void addReasons(Set<String> keys) {
        for (Field field : Field.values()) {
            keys.add("why." + field);
            for (int level = 1; level <= field.levels(); level++) {
                keys.add("why.seen." + field.code(level));
            }
        }
        Waterfall.BESIDE_FIELDS.forEach(step -> {
            keys.add("why." + step);
            keys.add("why.seen." + step);
        });
    }

    private static void addToldOfLists(Set<String> keys) {
        String all =
                Stream.of(FORMATS, SERVER)
                        .flatMap(ShownWords::sources)
                        .map(ShownWords::read)
                        .collect(Collectors.joining("\n"));
        Set<String> told = all(TOLD_OF_LIST, all);
        // the column says which of the two cannot be read first
        told.addAll(List.of("LST-028.day", "LST-028.month"));
        told.removeAll(TOLD_OF_OTHERS);
        told.forEach(key -> keys.addAll(List.of(key + ".rule", key + ".wayOut")));
        keys.addAll(all(Pattern.compile("\"(ask\\.[a-z]+)\""), all));
        all(Pattern.compile("(?:other\\([a-z.()]+, |\\? |return )\"(an? [A-Za-z. ]+)\""), all)
                .stream()
                .map(what -> "instead." + what.replace(' ', '-'))
                .filter(key -> !key.equals("instead.a-PDF"))
                .forEach(keys::add);
    }

    private static void addFacts(Set<String> keys, Class<?> type) {
        if (type.isRecord()) {
            keys.add("fact." + type.getSimpleName());
        } else {
            Arrays.stream(type.getPermittedSubclasses()).forEach(sub -> addFacts(keys, sub));
        }
    }

    /** Keys for what the rules of the core put into refusals: states, limits, fields, acts. */
    static Set<String> valuesOfRefusals() {
        Set<String> keys = new TreeSet<>();
        Stream.of(
                        Arrays.stream(AccountState.values()).map(AccountState::word),
                        Arrays.stream(Phase.values()).map(Phase::name),
                        Arrays.stream(org.muster.core.movement.Capacities.Limit.values())
                                .map(Enum::name),
                        words("movement/LegState.java").stream(),
                        words("bulletin/BulletinState.java").stream(),
                        BulletinPages.WRITTEN.stream())
                .flatMap(words -> words)
                .forEach(word -> keys.add(key("value.", word)));
        String rules =
                sources(CORE)
                        .filter(file -> !file.toString().endsWith("Refusal.java"))
                        .map(ShownWords::read)
                        .collect(Collectors.joining("\n"));
        for (RuleWords found : RuleWords.values()) {
            all(found.pattern, rules).forEach(word -> keys.add(key(found.family, word)));
        }
        String pages = sources(SERVER).map(ShownWords::read).collect(Collectors.joining("\n"));
        all(NOT_THERE, pages).forEach(word -> keys.add(key("value.", word)));
        return keys;
    }

    private static String key(String family, String word) {
        return family + word.replace(' ', '-');
    }

    /** How the rules write what they put into a refusal. */
    private enum RuleWords {
        NEEDED(
                "value.",
                "\\s\"((?:[a-z, ]*\\b)?(?:planned|boarding|shut|departed|draft|approved))\","),
        NEEDED_MORE("value.", "\"((?:planned|doors shut|a draft)[a-z, ]* or [a-z ]+)\""),
        NOT_KNOWN("value.", "orElse\\(\"(not known)\"\\)"),
        ACT("value.", "(?:refuseWithoutReason\\(\\s*reasons, |NEEDED, \"reason\", )\"([^\"]+)\""),
        TIME("value.", "IN_THE_FUTURE, \"at\", \"(The [^\"]+)\""),
        BLANK_FIELD("field.", "refuseBlank\\(\\s*reasons, \"([a-z]+)\""),
        FUTURE_FIELD("field.", "refuseFuture\\(\\s*reasons, \"([a-z]+)\""),
        SAME_FIELD("field.", "(?:BLANK|IN_THE_FUTURE), \"([a-z]+)\", \"\\1\""),
        RANGE_FIELD("field.", "refuseOutside\\(\\s*reasons, \"([A-Za-z]+)\""),
        TEXT_PART("field.", "checkPart\\(text, \"([a-z]+)\"");

        private final String family;
        private final Pattern pattern;

        RuleWords(String family, String pattern) {
            this.family = family;
            this.pattern = Pattern.compile(pattern);
        }
    }

    private static Set<String> words(String coreFile) {
        return all(
                Pattern.compile("return \"([a-z ]+)\";"),
                read(CORE.resolve("org/muster/core").resolve(coreFile)));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
