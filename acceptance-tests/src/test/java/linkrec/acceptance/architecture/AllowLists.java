package linkrec.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What each module may use: everything that is not listed is forbidden. */
final class AllowLists {

  private static final String[] LANGUAGE = {
    "java.lang",
    "java.lang.annotation",
    "java.lang.invoke",
    "java.lang.runtime",
    "java.math",
    "java.util",
    "java.util.concurrent",
    "java.util.concurrent.atomic",
    "java.util.concurrent.locks",
    "java.util.function",
    "java.util.regex",
    "java.util.stream",
    "org.jspecify.annotations"
  };

  private static final String[] PLATFORM =
      and(
          LANGUAGE,
          "java.io",
          "java.net..",
          "java.nio..",
          "java.security",
          "java.text",
          "java.time..",
          "java.util.zip");

  private static final String[] INSIDE =
      and(PLATFORM, "linkrec.domain..", "linkrec.application", "com.ibm.icu..");

  private AllowLists() {}

  static ArchRule domain() {
    return allowed(
        "linkrec.domain..",
        resideInAnyPackage(and(LANGUAGE, "linkrec.domain..", "com.ibm.icu.."))
            .or(named("java.io.Serializable", "java.nio.charset.StandardCharsets"))
            .or(named("java.nio.charset.Charset"))
            .or(named("java.nio.Buffer", "java.nio.FloatBuffer", "java.nio.IntBuffer")));
  }

  /** What of the domain touches bytes: title escapes, class-path resources, hashes of titles. */
  static final Set<String> READS_BYTES =
      Set.of(
          "linkrec.domain.page.PageTitle",
          "linkrec.domain.text.Abbreviations",
          "linkrec.domain.evaluation.HeldOutSplit");

  static ArchRule application() {
    return allowed(
        "linkrec.application..",
        resideInAnyPackage(
                and(LANGUAGE, "linkrec.domain..", "linkrec.application", "com.ibm.icu.."))
            .or(named("java.io.Serializable", "java.nio.ByteBuffer", "java.nio.file.Path"))
            .or(named("java.nio.FloatBuffer", "java.nio.IntBuffer")));
  }

  static ArchRule persistence() {
    return adapter(
        "linkrec.adapter.persistence..",
        "java.sql",
        "javax.sql",
        "org.jooq..",
        "org.sqlite..",
        "com.zaxxer.hikari..",
        "com.fasterxml.jackson..",
        "org.slf4j..");
  }

  static ArchRule web() {
    return adapter(
        "linkrec.adapter.web..",
        "org.springframework..",
        "io.github.bucket4j..",
        "io.micrometer..",
        "org.apache.catalina..",
        "org.apache.coyote..",
        "org.apache.tomcat..",
        "jakarta.servlet..",
        "com.fasterxml.jackson.annotation",
        "tools.jackson..",
        "org.slf4j..");
  }

  static ArchRule mediawiki() {
    return adapter(
        "linkrec.adapter.mediawiki..",
        "io.github.resilience4j..",
        "tools.jackson..",
        "org.slf4j..");
  }

  static ArchRule spark() {
    return adapter(
        "linkrec.adapter.spark..",
        "javax.xml.stream",
        "org.apache.spark..",
        "org.apache.hadoop..",
        "org.apache.commons.compress..",
        "com.fasterxml.jackson..",
        "ml.dmlc.xgboost4j..",
        "scala..",
        "org.slf4j..");
  }

  static ArchRule server() {
    return allowed(
        "linkrec.bootstrap.server..",
        resideInAnyPackage(
            and(
                INSIDE,
                "linkrec.bootstrap.server..",
                "linkrec.adapter.web..",
                "linkrec.adapter.persistence..",
                "linkrec.adapter.mediawiki..",
                "java.lang.management",
                "com.sun.management",
                "info.picocli..",
                "picocli..",
                "tools.jackson..",
                "org.springframework..",
                "ch.qos.logback..",
                "net.logstash.logback..",
                "org.slf4j..")));
  }

  static ArchRule batch() {
    return allowed(
        "linkrec.bootstrap.batch..",
        resideInAnyPackage(
            and(
                INSIDE,
                "linkrec.bootstrap.batch..",
                "linkrec.adapter.spark..",
                "linkrec.adapter.persistence..",
                "linkrec.adapter.web.json..",
                "java.lang.management",
                "com.sun.management",
                "picocli..",
                "org.apache.spark..",
                "org.slf4j..")));
  }

  private static ArchRule adapter(String own, String... libraries) {
    return allowed(own, resideInAnyPackage(and(and(INSIDE, own), libraries)));
  }

  private static ArchRule allowed(String own, DescribedPredicate<JavaClass> listed) {
    return classes()
        .that()
        .resideInAPackage(own)
        .and(doNot(READS_BYTES))
        .should()
        .onlyDependOnClassesThat(onlyPrimitive().or(listed));
  }

  /** The rule for the few classes of the domain that read bytes. */
  static ArchRule bytes() {
    return classes()
        .that(isOneOf(READS_BYTES))
        .should()
        .onlyDependOnClassesThat(
            onlyPrimitive()
                .or(resideInAnyPackage(and(LANGUAGE, "linkrec.domain..", "com.ibm.icu..")))
                .or(
                    named(
                        "java.io.ByteArrayOutputStream",
                        "java.io.IOException",
                        "java.io.InputStream",
                        "java.io.Serializable",
                        "java.io.UncheckedIOException",
                        "java.nio.charset.Charset",
                        "java.nio.charset.StandardCharsets",
                        "java.security.MessageDigest",
                        "java.security.NoSuchAlgorithmException")));
  }

  private static DescribedPredicate<JavaClass> isOneOf(Set<String> names) {
    return describe("are one of " + names, type -> names.contains(outermost(type)));
  }

  private static DescribedPredicate<JavaClass> doNot(Set<String> names) {
    return describe("are none of " + names, type -> !names.contains(outermost(type)));
  }

  private static String outermost(JavaClass type) {
    String name = type.getName();
    int dollar = name.indexOf('$');
    return dollar < 0 ? name : name.substring(0, dollar);
  }

  /** Primitives and arrays of them, which have no package. */
  private static DescribedPredicate<JavaClass> onlyPrimitive() {
    return describe("are primitive", type -> type.getBaseComponentType().isPrimitive());
  }

  private static DescribedPredicate<JavaClass> named(String... names) {
    List<String> listed = List.of(names);
    return describe(
        "are one of " + listed, type -> listed.contains(type.getBaseComponentType().getName()));
  }

  private static String[] and(String[] packages, String... more) {
    return Stream.concat(Arrays.stream(packages), Arrays.stream(more)).toArray(String[]::new);
  }
}
