package org.branchwork.fundraising.ledger;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.tools.ToolProvider;

/**
 * The program of the pack, as an auditor's machine has it: compiled once, or run from its source.
 */
public final class PackVerifier {
  private final Path source;
  private final Method verify;

  /** Compiles it in an empty directory. */
  public PackVerifier(Path place) throws IOException, ReflectiveOperationException {
    source = place.resolve("Verify.java");
    try (InputStream in = PackVerifier.class.getResourceAsStream("Verify.java")) {
      Files.copy(Objects.requireNonNull(in), source);
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", place.toString(), source.toString());
    if (failed != 0) {
      throw new IllegalStateException("Verify.java does not compile");
    }
    URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null);
    verify = loader.loadClass("Verify").getDeclaredMethod("verify", byte[].class);
    verify.setAccessible(true);
  }

  /** What it says of a pack: what holds, or what does not. */
  public String says(byte[] pack) throws ReflectiveOperationException {
    try {
      return (String) verify.invoke(null, (Object) pack);
    } catch (InvocationTargetException broken) {
      return "broken: " + broken.getCause().getMessage();
    }
  }

  /** How the program ends when it is run as the pack says. */
  int run(Path pack) throws IOException, InterruptedException {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    return new ProcessBuilder(java, source.toString(), pack.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
