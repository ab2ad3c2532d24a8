package dev.outcry;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies point one way: cli → app → topology → tagging, escalation, history, stats, surge → schemas. */
@AnalyzeClasses(packages = "dev.outcry", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String[] DECIDING = {
        "dev.outcry.tagging..",
        "dev.outcry.history..",
        "dev.outcry.escalation..",
        "dev.outcry.stats..",
        "dev.outcry.surge..",
        "dev.outcry.privacy..",
        "dev.outcry.guidance.."
    };

    @ArchTest
    static final ArchRule DECIDING_CODE_KNOWS_NO_KAFKA_NO_HTTP_AND_NO_METRICS = noClasses()
            .that()
            .resideInAnyPackage(DECIDING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.javalin..", "io.micrometer..", "java.net.http..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule DECIDING_CODE_KNOWS_NOTHING_THAT_USES_IT = noClasses()
            .that()
            .resideInAnyPackage(DECIDING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.outcry.topology..", "dev.outcry.app..", "dev.outcry.config..", "dev.outcry.cli..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_TOPOLOGY_KNOWS_NOTHING_OF_WHAT_RUNS_IT = noClasses()
            .that()
            .resideInAPackage("dev.outcry.topology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.outcry.app..",
                    "dev.outcry.config..",
                    "dev.outcry.board..",
                    "dev.outcry.cli..",
                    "io.micrometer..",
                    "io.javalin..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_ITSELF = noClasses()
            .that()
            .resideOutsideOfPackage("dev.outcry.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.outcry.cli..", "picocli..");

    @ArchTest
    static final ArchRule STAGES_MEET_IN_THE_TOPOLOGY_AND_NOWHERE_ELSE = slices().matching("dev.outcry.topology.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("dev.outcry.topology.contract.."))
            .ignoreDependency(alwaysTrue(), resideInAPackage("dev.outcry.topology.eventtime.."));

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("dev.outcry.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_CONFIGURATION_READS_THE_ENVIRONMENT = noClasses()
            .that()
            .resideOutsideOfPackages("dev.outcry.config..", "dev.outcry.cli..")
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_EXITS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.outcry.cli..")
            .should()
            .callMethod(System.class, "exit", int.class);

    /** But for RecordHeaders, of which Kafka has no public form. */
    @ArchTest
    static final ArchRule NOTHING_USES_KAFKAS_INTERNALS = noClasses()
            .that()
            .resideInAPackage("dev.outcry.topology..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.apache.kafka..internals..").and(not(simpleName("RecordHeaders"))));

    private ArchitectureTest() {}
}
