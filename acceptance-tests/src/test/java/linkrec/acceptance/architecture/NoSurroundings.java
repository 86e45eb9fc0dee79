package linkrec.acceptance.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/**
 * Reads nothing but its input: no clock, no dice without a seed, no environment, no console, no
 * default language or encoding. Of {@link System} and {@link Math} only what is listed.
 */
final class NoSurroundings extends ArchCondition<JavaClass> {

  private static final Set<String> OF_SYSTEM = Set.of("arraycopy", "identityHashCode");

  /** Types whose every use looks around, or waits. */
  private static final Set<String> TYPES =
      Set.of(
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.ProcessHandle",
          "java.lang.Runtime",
          "java.util.Calendar",
          "java.util.Date",
          "java.util.Timer",
          "java.util.UUID",
          "java.util.concurrent.ThreadLocalRandom");

  /** Members with exactly these parameters, which take a default of the machine. */
  private static final Set<String> MEMBERS =
      Set.of(
          "java.lang.Math.random()",
          "java.lang.String.<init>([B)",
          "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
          "java.lang.String.formatted([Ljava.lang.Object;)",
          "java.lang.String.getBytes()",
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.Thread.sleep(long)",
          "java.util.Collections.shuffle(java.util.List)",
          "java.util.Locale.getDefault()",
          "java.util.Locale.getDefault(java.util.Locale$Category)",
          "java.util.Random.<init>()",
          "java.util.SplittableRandom.<init>()",
          "com.ibm.icu.lang.UCharacter.toLowerCase(java.lang.String)",
          "com.ibm.icu.lang.UCharacter.toUpperCase(java.lang.String)",
          "com.ibm.icu.text.BreakIterator.getCharacterInstance()",
          "com.ibm.icu.text.BreakIterator.getSentenceInstance()",
          "com.ibm.icu.text.BreakIterator.getWordInstance()",
          "com.ibm.icu.util.ULocale.getDefault()");

  NoSurroundings() {
    super("read nothing but their input (clock, dice, environment, console, default language)");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaAccess<?> access : type.getAccessesFromSelf()) {
      if (looksAround(access)) {
        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
      }
    }
  }

  private static boolean looksAround(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String owner = target.getOwner().getName();
    if (owner.equals("java.lang.System")) {
      return !OF_SYSTEM.contains(target.getName());
    }
    return TYPES.contains(owner)
        || access instanceof JavaCodeUnitAccess<?> call
            && MEMBERS.contains(owner + "." + target.getName() + parameters(call.getTarget()));
  }

  private static String parameters(CodeUnitAccessTarget target) {
    List<String> names = target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    return "(" + String.join(", ", names) + ")";
  }
}
