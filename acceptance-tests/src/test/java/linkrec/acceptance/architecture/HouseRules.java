package linkrec.acceptance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import linkrec.acceptance.architecture.HouseRule.Classes;

/** All rules, each with a violation that it must report. */
final class HouseRules {

  private static final String[] INSIDE = {"linkrec.domain..", "linkrec.application.."};

  private HouseRules() {}

  static List<HouseRule> all() {
    return List.of(
        domainUsesTheLanguageOnly(),
        onlyTwoClassesOfTheDomainReadBytes(),
        applicationUsesTheDomainOnly(),
        persistenceUsesItsLibrariesOnly(),
        webUsesItsLibrariesOnly(),
        mediawikiUsesItsLibrariesOnly(),
        sparkUsesItsLibrariesOnly(),
        serverKnowsNoSpark(),
        batchKnowsNoServer(),
        springStaysInWebAndServer(),
        portsNameNoOutsiders(),
        adaptersNameNoOutsiders(),
        packagesFormNoCycles(),
        roomsReadInOrder(),
        insideReadsNothingButItsInput(),
        namesTell(),
        testsUseNoMocks(),
        packagesAreNullMarked(),
        typesOfTheInsideAreClosed());
  }

  private static HouseRule domainUsesTheLanguageOnly() {
    return new HouseRule(
        "the domain uses the language, icu4j and the null annotations only",
        AllowLists.domain(),
        "package linkrec.domain.page; class Planted { java.nio.file.Path path; }");
  }

  private static HouseRule onlyTwoClassesOfTheDomainReadBytes() {
    return new HouseRule(
        "the two classes of the domain that read bytes read nothing else",
        AllowLists.bytes(),
        "package linkrec.domain.page; class PageTitle { java.io.File file; }");
  }

  private static HouseRule applicationUsesTheDomainOnly() {
    return new HouseRule(
        "the application uses the domain and the language only",
        AllowLists.application(),
        "package linkrec.application; class Planted { java.io.InputStream input; }");
  }

  private static HouseRule persistenceUsesItsLibrariesOnly() {
    return new HouseRule(
        "persistence knows no other adapter and uses its own libraries only",
        AllowLists.persistence(),
        "package linkrec.adapter.persistence; class Planted { linkrec.adapter.web.Other other; }",
        "package linkrec.adapter.web; public class Other {}");
  }

  private static HouseRule webUsesItsLibrariesOnly() {
    return new HouseRule(
        "web knows no other adapter and uses its own libraries only",
        AllowLists.web(),
        "package linkrec.adapter.web; class Planted { java.sql.Connection connection; }");
  }

  private static HouseRule mediawikiUsesItsLibrariesOnly() {
    return new HouseRule(
        "mediawiki knows no other adapter and uses its own libraries only",
        AllowLists.mediawiki(),
        "package linkrec.adapter.mediawiki; class Planted { org.springframework.Other other; }",
        "package org.springframework; public class Other {}");
  }

  private static HouseRule sparkUsesItsLibrariesOnly() {
    return new HouseRule(
        "spark knows no other adapter and uses its own libraries only",
        AllowLists.spark(),
        "package linkrec.adapter.spark;"
            + " class Planted { linkrec.adapter.persistence.Other other; }",
        "package linkrec.adapter.persistence; public class Other {}");
  }

  private static HouseRule serverKnowsNoSpark() {
    return new HouseRule(
        "the server program knows no Spark",
        AllowLists.server(),
        "package linkrec.bootstrap.server; class Planted { linkrec.adapter.spark.Other other; }",
        "package linkrec.adapter.spark; public class Other {}");
  }

  private static HouseRule batchKnowsNoServer() {
    return new HouseRule(
        "the batch program knows no server",
        AllowLists.batch(),
        "package linkrec.bootstrap.batch; class Planted { linkrec.adapter.web.Other other; }",
        "package linkrec.adapter.web; public class Other {}");
  }

  private static HouseRule springStaysInWebAndServer() {
    return new HouseRule(
        "Spring stays in the web adapter and the server, and out of the answer's JSON",
        noClasses()
            .that()
            .resideInAPackage("linkrec..")
            .and(
                DescribedPredicate.not(
                    JavaClass.Predicates.resideInAnyPackage(
                            "linkrec.adapter.web", "linkrec.bootstrap.server..")
                        .as("stand in web or server")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.."),
        "package linkrec.adapter.web.json; class Planted { org.springframework.Other other; }",
        "package org.springframework; public class Other {}");
  }

  private static HouseRule portsNameNoOutsiders() {
    return new HouseRule(
        "domain and application name no outsider in what others see",
        classes().that().resideInAnyPackage(INSIDE).and().arePublic().should(new Signatures()),
        "package linkrec.domain.text; public class Planted {"
            + " public java.util.List<java.sql.ResultSet> rows() { return null; } }");
  }

  private static HouseRule adaptersNameNoOutsiders() {
    return new HouseRule(
        "adapters name no outsider in what other modules see",
        classes()
            .that()
            .resideInAPackage("linkrec.adapter..")
            .and()
            .arePublic()
            .and(areMeantForOtherModules())
            .should(new Signatures()),
        "package linkrec.adapter.persistence; public class Planted {"
            + " public void read(java.sql.Connection connection) {} }");
  }

  /**
   * Left out: jOOQ's generated tables, which are public because the generator makes them so, and
   * what Tomcat must be able to make by its name.
   */
  private static DescribedPredicate<JavaClass> areMeantForOtherModules() {
    return DescribedPredicate.describe(
        "are meant for other modules",
        type ->
            !Conditions.isGenerated(type)
                && type.getAllRawSuperclasses().stream()
                    .noneMatch(parent -> parent.getName().startsWith("org.apache.catalina.")));
  }

  private static HouseRule packagesFormNoCycles() {
    return new HouseRule(
        "packages form no cycles",
        slices().assignedFrom(Conditions.packages()).should().beFreeOfCycles(),
        "package linkrec.adapter.spark.one;"
            + " public class Planted { linkrec.adapter.spark.two.Other other; }",
        "package linkrec.adapter.spark.two;"
            + " public class Other { linkrec.adapter.spark.one.Planted planted; }");
  }

  private static HouseRule roomsReadInOrder() {
    return new HouseRule(
        "the rooms of the domain read in order",
        classes()
            .that()
            .resideInAPackage("linkrec.domain.*..")
            .should(Conditions.useOnlyEarlierRooms()),
        "package linkrec.domain.wikitext; class Planted { linkrec.domain.candidate.Other other; }",
        "package linkrec.domain.candidate; public class Other {}");
  }

  private static HouseRule insideReadsNothingButItsInput() {
    return new HouseRule(
        "domain and application read nothing but their input",
        classes().that().resideInAnyPackage(INSIDE).should(new NoSurroundings()),
        "package linkrec.domain.text;"
            + " class Planted { String lower(String text) { return text.toLowerCase(); } }");
  }

  private static HouseRule namesTell() {
    return new HouseRule(
        "names tell",
        classes().that().resideInAPackage("linkrec..").should(Conditions.haveTellingNames()),
        "package linkrec.domain.text; class PlantedUtils {}");
  }

  private static HouseRule testsUseNoMocks() {
    return new HouseRule(
        "tests use fakes, not mocks",
        Classes.MAIN_AND_TESTS,
        noClasses()
            .that()
            .resideInAPackage("linkrec..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.mockito..", "org.easymock..", "org.powermock..", "mockit..", "io.mockk.."),
        List.of(
            "package linkrec.domain.text; class Planted { org.mockito.Other other; }",
            "package org.mockito; public class Other {}"));
  }

  private static HouseRule packagesAreNullMarked() {
    return new HouseRule(
        "every package is null-marked",
        classes()
            .that()
            .resideInAPackage("linkrec..")
            .and()
            .resideOutsideOfPackage("linkrec.adapter.persistence.generated..")
            .should(Conditions.standInNullMarkedPackages()),
        "package linkrec.domain.planted; class Planted {}");
  }

  private static HouseRule typesOfTheInsideAreClosed() {
    return new HouseRule(
        "public types of domain and application are final, records, enums, sealed or interfaces",
        classes()
            .that()
            .resideInAnyPackage(INSIDE)
            .and()
            .haveModifier(JavaModifier.PUBLIC)
            .should(Conditions.beClosed()),
        "package linkrec.domain.text; public class Planted {}");
  }
}
