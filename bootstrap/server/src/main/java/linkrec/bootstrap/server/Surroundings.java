package linkrec.bootstrap.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import linkrec.adapter.persistence.Settings;

/**
 * What a command finds around it.
 *
 * @param input standard input
 * @param output standard output, for results, in UTF-8
 * @param messages standard error, for all else, in UTF-8
 * @param home the folder of the launcher
 */
record Surroundings(
    InputStream input, PrintStream output, PrintStream messages, Settings settings, Path home) {

  /** Those of this process. The launcher says where it is in {@code linkrec.home}. */
  static Surroundings ofProcess() {
    Path here = Path.of("").toAbsolutePath();
    Path home = Path.of(System.getProperty("linkrec.home", here.toString()));
    return new Surroundings(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        Settings.of(System.getenv(), List.of(here.resolve(".env"), home.resolve(".env"))),
        home);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
