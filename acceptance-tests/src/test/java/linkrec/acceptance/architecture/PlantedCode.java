package linkrec.acceptance.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles sources that break a rule, far from the class path of any module. */
final class PlantedCode {

  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("class (\\w+)");

  private PlantedCode() {}

  /** The full name of the class that a source declares. */
  static String nameOf(String source) {
    return first(PACKAGE, source) + "." + first(TYPE, source);
  }

  static JavaClasses compiled(List<String> sources, Path folder) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder + "/classes"));
    arguments.addAll(List.of("-cp", folder + "/nothing"));
    for (String source : sources) {
      Path file = folder.resolve(nameOf(source).replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      arguments.add(Files.writeString(file, source).toString());
    }
    Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    if (!compiler
        .getTask(messages, null, null, arguments.subList(0, 5), null, files(arguments))
        .call()) {
      throw new IllegalStateException("planted code does not compile: " + messages);
    }
    return new ClassFileImporter().importPath(folder.resolve("classes"));
  }

  private static Iterable<? extends javax.tools.JavaFileObject> files(List<String> arguments) {
    return ToolProvider.getSystemJavaCompiler()
        .getStandardFileManager(null, null, null)
        .getJavaFileObjectsFromStrings(arguments.subList(5, arguments.size()));
  }

  private static String first(Pattern pattern, String source) {
    Matcher matcher = pattern.matcher(source);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no " + pattern + " in " + source);
    }
    return matcher.group(1);
  }
}
