package linkrec.acceptance.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** What the rules ask of a class. */
final class Conditions {

  private static final String DOMAIN = "linkrec.domain.";

  /** The rooms of the domain; each uses only itself and the rooms before it. */
  private static final List<String> ROOMS =
      List.of(
          "text",
          "page",
          "wikitext",
          "candidate",
          "mention",
          "feature",
          "evidence",
          "model",
          "suggestion",
          "dataset",
          "training",
          "evaluation");

  private static final List<String> VAGUE_ENDINGS =
      List.of("Utils", "Util", "Helper", "Helpers", "Impl", "Manager", "Port");

  private Conditions() {}

  /** Every package is a slice of its own; jOOQ's generated tables are left out. */
  static SliceAssignment packages() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return type.getPackageName().startsWith("linkrec.") && !isGenerated(type)
            ? SliceIdentifier.of(type.getPackageName())
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "every package";
      }
    };
  }

  static boolean isGenerated(JavaClass type) {
    return type.getPackageName().startsWith("linkrec.adapter.persistence.generated");
  }

  static ArchCondition<JavaClass> useOnlyEarlierRooms() {
    return new ArchCondition<>("use only the rooms before their own: " + ROOMS) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        int own = room(type);
        if (own < 0) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no known room"));
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          if (target.getPackageName().startsWith(DOMAIN) && room(target) > own) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static int room(JavaClass type) {
    return ROOMS.indexOf(type.getPackageName().substring(DOMAIN.length()));
  }

  static ArchCondition<JavaClass> haveTellingNames() {
    return satisfy(
        "not end in one of " + VAGUE_ENDINGS,
        type -> VAGUE_ENDINGS.stream().noneMatch(type.getSimpleName()::endsWith));
  }

  static ArchCondition<JavaClass> standInNullMarkedPackages() {
    return satisfy(
        "stand in a package whose package-info says @NullMarked",
        type -> type.getPackage().isAnnotatedWith(NullMarked.class));
  }

  static ArchCondition<JavaClass> beClosed() {
    return satisfy(
        "be final, records, enums, sealed or interfaces",
        type ->
            type.isInterface()
                || type.isEnum()
                || type.getModifiers().contains(JavaModifier.FINAL)
                || isSealed(type));
  }

  private static boolean isSealed(JavaClass type) {
    try {
      return Class.forName(type.getName(), false, Conditions.class.getClassLoader()).isSealed();
    } catch (ClassNotFoundException notOnTheClassPath) {
      return false;
    }
  }

  private static ArchCondition<JavaClass> satisfy(String what, Predicate<JavaClass> condition) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!condition.test(type)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " does not " + what));
        }
      }
    };
  }
}
