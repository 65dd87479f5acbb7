package org.branchwork.web;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A Java file, read by the compiler's own parser: how long things are, and which texts it holds.
 */
final class JavaFile {

  private static final Map<Path, JavaFile> READ = new ConcurrentHashMap<>();

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

  /** The libraries are not opened anew for each file: none of them is looked into. */
  private static final List<String> ONLY_PARSED = List.of("-proc:none", "-classpath", "");

  private final Map<String, Integer> classes = new LinkedHashMap<>();
  private final Map<String, Integer> methods = new LinkedHashMap<>();
  private final List<String> literals = new ArrayList<>();
  private final List<String> spoken = new ArrayList<>();

  private JavaFile() {}

  /** Each file is read once a run. */
  static JavaFile of(Path file) {
    return READ.computeIfAbsent(
        file, path -> of(path.getFileName().toString(), Sources.read(path)));
  }

  static JavaFile of(String name, String source) {
    JavacTask task =
        (JavacTask)
            COMPILER.getTask(
                null, FILES, null, ONLY_PARSED, null, List.of(new InMemory(name, source)));
    JavaFile file = new JavaFile();
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      file.new Reader(unit, Trees.instance(task).getSourcePositions()).scan(unit, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Lines of each top-level class, from its annotations to its closing brace. */
  Map<String, Integer> classes() {
    return classes;
  }

  /** Lines of each method, from its signature to its closing brace; the longest of a name. */
  Map<String, Integer> methods() {
    return methods;
  }

  /** Every string literal. */
  List<String> literals() {
    return literals;
  }

  /**
   * String literals that may reach a reader: not those of exceptions, of the log and of {@code
   * toString}.
   */
  List<String> spoken() {
    return spoken;
  }

  private final class Reader extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private int depth;
    private int unheard;

    Reader(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree tree, Void none) {
      if (depth == 0) {
        classes.put(tree.getSimpleName().toString(), lines(tree, tree));
      }
      depth++;
      super.visitClass(tree, none);
      depth--;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void none) {
      // a table of cases above a test is no code: from its signature on
      Tree first = tree.getReturnType() == null ? tree : tree.getReturnType();
      methods.merge(tree.getName().toString(), lines(first, tree), Math::max);
      boolean quiet = tree.getName().contentEquals("toString");
      unheard += quiet ? 1 : 0;
      super.visitMethod(tree, none);
      unheard -= quiet ? 1 : 0;
      return null;
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void none) {
      unheard++;
      super.visitThrow(tree, none);
      unheard--;
      return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
      ExpressionTree called = tree.getMethodSelect();
      boolean quiet = called.toString().matches("LOG\\.\\w+|super|this");
      unheard += quiet ? 1 : 0;
      super.visitMethodInvocation(tree, none);
      unheard -= quiet ? 1 : 0;
      return null;
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void none) {
      if (tree.getValue() instanceof String text) {
        literals.add(text);
        if (unheard == 0) {
          spoken.add(text);
        }
      }
      return null;
    }

    private int lines(Tree first, Tree last) {
      long start = positions.getStartPosition(unit, first);
      long end = positions.getEndPosition(unit, last);
      var map = unit.getLineMap();
      return (int) (map.getLineNumber(end) - map.getLineNumber(start) + 1);
    }
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final String source;

    InMemory(String name, String source) {
      super(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
