package linkrec.acceptance.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.ThrowsDeclaration;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What other modules see of a public type names only our own types and those of the language:
 * parameters, results, type arguments, exceptions, fields, super types.
 */
final class Signatures extends ArchCondition<JavaClass> {

  private static final List<String> ALLOWED =
      List.of(
          "linkrec.",
          "java.lang.",
          "java.util.",
          "java.io.",
          "java.math.",
          "java.net.URI",
          "java.nio.FloatBuffer",
          "java.nio.IntBuffer",
          "java.nio.file.Path",
          "java.time.");

  Signatures() {
    super("name only our own types and the language's in what other modules see");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getInterfaces().forEach(parent -> add(type, type.getName(), parent, events));
    type.getSuperclass().ifPresent(parent -> add(type, type.getName(), parent, events));
    for (JavaMember member : type.getMembers()) {
      if (!isSeen(member)) {
        continue;
      }
      if (member instanceof JavaField field) {
        add(type, field.getFullName(), field.getType(), events);
      } else if (member instanceof JavaCodeUnit unit) {
        unit.getParameterTypes().forEach(each -> add(type, unit.getFullName(), each, events));
        add(type, unit.getFullName(), unit.getReturnType(), events);
        for (ThrowsDeclaration<? extends JavaCodeUnit> thrown : unit.getThrowsClause()) {
          add(type, unit.getFullName(), thrown.getRawType(), events);
        }
      }
    }
  }

  private static boolean isSeen(JavaMember member) {
    Set<?> modifiers = member.getModifiers();
    return modifiers.contains(PUBLIC) || modifiers.contains(PROTECTED);
  }

  private static void add(JavaClass type, String where, JavaType named, ConditionEvents events) {
    Set<String> outsiders = new TreeSet<>();
    for (JavaClass involved : named.getAllInvolvedRawTypes()) {
      JavaClass base = involved.getBaseComponentType();
      if (!base.isPrimitive() && ALLOWED.stream().noneMatch(base.getName()::startsWith)) {
        outsiders.add(base.getName());
      }
    }
    if (!outsiders.isEmpty()) {
      events.add(SimpleConditionEvent.violated(type, where + " names " + outsiders));
    }
  }
}
