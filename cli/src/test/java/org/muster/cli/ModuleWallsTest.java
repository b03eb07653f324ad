package org.muster.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Holds the arrows between modules, and what the core must never touch; all breaches show at once.
 */
class ModuleWallsTest {

    private static final String ROOT = "org.muster.";

    /** The table of docs/architecture.md: a module, and the modules that it may use. */
    private static final Map<String, Set<String>> MAY_USE =
            Map.of(
                    "core", Set.of(),
                    "testkit", Set.of("core"),
                    "formats", Set.of(),
                    "identity", Set.of("core"),
                    "planning", Set.of("core"),
                    "ledger", Set.of("core"),
                    "sync", Set.of("core", "ledger"),
                    "exercises", Set.of("core", "formats", "ledger"),
                    "server",
                            Set.of(
                                    "core",
                                    "formats",
                                    "identity",
                                    "planning",
                                    "ledger",
                                    "sync",
                                    "exercises"),
                    "cli",
                            Set.of(
                                    "core",
                                    "formats",
                                    "identity",
                                    "planning",
                                    "ledger",
                                    "sync",
                                    "exercises",
                                    "server"));

    /**
     * Packages of the JDK that would let the core read a clock's surroundings, a disk or a wire.
     */
    private static final List<String> CLOSED_TO_CORE =
            List.of("java.sql", "java.net", "java.nio.file", "java.io.File", "java.util.logging");

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.muster");

    @Test
    void everyModuleIsInTheTable() {
        Set<String> found = new TreeSet<>();
        classes.forEach(type -> found.add(moduleOf(type.getPackageName())));

        assertThat(found).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void arrowsPointOnlyDownwards() {
        assertThat(breaches(this::crossesAWall)).isEmpty();
    }

    @Test
    void theCoreKnowsOnlyTheJdkAndAnnotations() {
        assertThat(breaches(this::leavesTheCore)).isEmpty();
    }

    private boolean crossesAWall(Dependency arrow) {
        String from = moduleOf(arrow.getOriginClass().getPackageName());
        String to = moduleOf(arrow.getTargetClass().getPackageName());
        return !to.isEmpty()
                && !to.equals(from)
                && !MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }

    private boolean leavesTheCore(Dependency arrow) {
        if (!moduleOf(arrow.getOriginClass().getPackageName()).equals("core")) {
            return false;
        }
        JavaClass target = arrow.getTargetClass().getBaseComponentType();
        String name = target.getName();
        boolean known =
                target.isPrimitive()
                        || name.startsWith("java.")
                        || name.startsWith("org.jspecify.")
                        || name.startsWith(ROOT);
        return !known || CLOSED_TO_CORE.stream().anyMatch(name::startsWith);
    }

    private Set<String> breaches(Predicate<Dependency> wrong) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
                if (wrong.test(arrow)) {
                    found.add(arrow.getDescription());
                }
            }
        }
        return found;
    }

    /** The module of a package of ours, or nothing when the package is not ours. */
    private static String moduleOf(String packageName) {
        if (!packageName.startsWith(ROOT)) {
            return "";
        }
        String rest = packageName.substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
