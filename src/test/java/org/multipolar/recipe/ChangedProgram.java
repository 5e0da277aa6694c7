package org.multipolar.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The program with changed files, compiled beside the classes of the build. */
final class ChangedProgram implements AutoCloseable {
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "multipolar");

  private final Path folder;
  private final Map<String, String> changed = new LinkedHashMap<>();
  private URLClassLoader loader;

  ChangedProgram(Path folder) {
    this.folder = folder;
  }

  /** Inserts code into a file at its anchor, which must occur once. */
  void change(Recipe.Edit edit, String code) throws IOException {
    if (edit.isNew()) {
      String room = edit.file().substring(0, edit.file().lastIndexOf('/')).replace('/', '.');
      changed.put(edit.file(), "package org.multipolar." + room + ";\n\n" + code);
      return;
    }
    String text =
        changed.containsKey(edit.file())
            ? changed.get(edit.file())
            : Files.readString(SOURCES.resolve(edit.file()));
    assertThat(text.split(Pattern.quote(edit.anchor()), -1))
        .as("%s has the place for the new code once", edit.file())
        .hasSize(2);
    String put = edit.kept() ? edit.anchor() + code : code.strip();
    String imports =
        edit.imported().stream()
            .map(type -> "import " + type + ";\n")
            .collect(Collectors.joining());
    changed.put(
        edit.file(),
        text.replace(edit.anchor(), put).replaceFirst("(?m)^import ", imports + "import "));
  }

  /** Compiles the changed files and all files that name their types. */
  void compile() throws IOException {
    Path copies = Files.createDirectory(folder.resolve("source"));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> file : changed.entrySet()) {
      Path copy = copies.resolve(file.getKey());
      Files.createDirectories(copy.getParent());
      files.add(Files.writeString(copy, file.getValue()));
    }
    files.addAll(users());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean good =
          compiler
              .getTask(
                  said,
                  manager,
                  null,
                  List.of(
                      "-proc:none",
                      "-parameters",
                      "-nowarn",
                      "-implicit:none",
                      "-d",
                      classes.toString(),
                      "-classpath",
                      String.join(File.pathSeparator, program())),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertThat(good).as(said.toString()).isTrue();
    }
    List<URL> path = new ArrayList<>(List.of(classes.toUri().toURL()));
    for (String entry : program()) {
      path.add(Path.of(entry).toUri().toURL());
    }
    loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /** Other files of the program that contain the name of a changed type. */
  private List<Path> users() throws IOException {
    Pattern names =
        Pattern.compile(
            changed.keySet().stream()
                .map(file -> file.replaceAll(".*/|\\.java", ""))
                .collect(Collectors.joining("|", "\\b(", ")\\b")));
    List<Path> users = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String name = SOURCES.relativize(file).toString().replace(File.separatorChar, '/');
        if (!changed.containsKey(name) && names.matcher(Files.readString(file)).find()) {
          users.add(file);
        }
      }
    }
    return users;
  }

  /** Class path of this test without the test classes. */
  private static List<String> program() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .toList();
  }

  /** Executes a command, which must succeed. */
  void type(List<String> words) throws ReflectiveOperationException {
    StringWriter said = new StringWriter();
    assertThat(type(loader, words, said)).as("%s%n%s", words, said).isZero();
  }

  /** Executes a command of the program in a class loader; returns its exit code. */
  static int type(ClassLoader loader, List<String> words, StringWriter said)
      throws ReflectiveOperationException {
    Method commandLine =
        loader.loadClass("org.multipolar.app.Multipolar").getDeclaredMethod("commandLine");
    commandLine.setAccessible(true);
    Object line = commandLine.invoke(null);
    PrintWriter print = new PrintWriter(said);
    Class<?> type = line.getClass();
    type.getMethod("setOut", PrintWriter.class).invoke(line, print);
    type.getMethod("setErr", PrintWriter.class).invoke(line, print);
    return (int)
        type.getMethod("execute", String[].class)
            .invoke(line, (Object) words.toArray(String[]::new));
  }

  @Override
  public void close() throws IOException {
    if (loader != null) {
      loader.close();
    }
  }
}
