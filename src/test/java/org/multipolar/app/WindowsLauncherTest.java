package org.multipolar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Windows launcher under Wine, with stand-ins for Java, Maven, robocopy and fc. It requires
 * Debian's packages wine, wine64 and gcc-mingw-w64-x86-64: {@code mvn -Pwine test}.
 *
 * <p>Wine loses the exit codes of batch files and cannot test jars in use, PowerShell or the code
 * pages of a real console.
 */
@Tag("wine")
class WindowsLauncherTest {
  private static final String FOLDER = "R&D (x) (y) é";

  @TempDir private static Path shared;

  @TempDir private Path folder;

  private Path home;

  @BeforeAll
  static void windows() throws IOException, InterruptedException {
    Path source = Path.of("src/test/resources/org/multipolar/app/windows.c");
    Path java = Files.createDirectories(shared.resolve("jdk & (17)/bin")).resolve("java.exe");
    run(shared, "x86_64-w64-mingw32-gcc", "-municode", "-o", java.toString(), source.toString());
    Path stubs = Files.createDirectory(shared.resolve("stubs"));
    Files.copy(java, stubs.resolve("robocopy.exe"));
    Files.copy(java, stubs.resolve("fc.exe"));
    Files.copy(java, java.resolveSibling("javac.exe"));
    Files.writeString(
        shared.resolve("jdk & (17)/release"), "IMPLEMENTOR=\"x\"\r\nJAVA_VERSION=\"17.0.15\"\r\n");
    run(shared, "wine", "wineboot", "-i");
    run(shared, "wineserver", "-p");
  }

  @AfterAll
  static void shutDown() throws IOException, InterruptedException {
    run(shared, "wineserver", "-k");
    run(shared, "wineserver", "-w");
  }

  @BeforeEach
  void copy() throws IOException {
    home = Files.createDirectory(folder.resolve(FOLDER));
    Files.copy(Path.of("multipolar.cmd"), home.resolve("multipolar.cmd"));
  }

  private static List<String> run(Path at, String... command)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(shared, "log", ".txt");
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .directory(at.equals(shared) ? null : at.toFile());
    process.environment().put("WINEPREFIX", shared.resolve("wine").toString());
    process.environment().put("WINEDEBUG", "-all");
    process.environment().put("LC_ALL", "C.UTF-8");
    // Wine reads batch files in its own code page, but environment variables unchanged.
    process.environment().put("NAME", FOLDER);
    process.environment().remove("JAVA_HOME");
    Process started = process.start();
    assertThat(started.waitFor(3, TimeUnit.MINUTES)).as("%s ends", (Object) command).isTrue();
    return new String(Files.readAllBytes(log), UTF_8).lines().toList();
  }

  private static String windows(Path path) {
    return "Z:" + path.toString().replace('/', '\\');
  }

  /** Output of a batch file that runs some set-up and then a command line. */
  private List<String> type(Path at, String stage, String line)
      throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("type.cmd"),
        String.join(
            "\r\n",
            "@echo off",
            "chcp 65001 > nul",
            "set \"PATH=" + windows(shared.resolve("stubs")) + ";%PATH%\"",
            stage,
            line,
            ""));
    return run(at, "wine", "cmd", "/c", windows(folder.resolve("type.cmd")));
  }

  private static String javaHome() {
    return "set \"JAVA_HOME=" + windows(shared.resolve("jdk & (17)")) + '"';
  }

  @Test
  void wordsArriveWholeInAFolderWithAnyName() throws IOException, InterruptedException {
    Files.writeString(home.resolve("multipolar.jar"), "jar");
    assertThat(
            type(
                home,
                javaHome(),
                "call multipolar run \"a b.yaml\" --set \"x=1,2\" \"y=3;4\" \"p&q\" \"%NAME%\""))
        .contains(
            "-Dmultipolar.command=.\\multipolar", "-Dmultipolar.home=" + windows(home) + "\\.")
        .endsWith(
            "-jar",
            windows(home) + "\\multipolar.jar",
            "run",
            "a b.yaml",
            "--set",
            "x=1,2",
            "y=3;4",
            "p&q",
            FOLDER);
  }

  @Test
  void fromAnotherFolderTheWholePathIsToldAsTheCommand() throws IOException, InterruptedException {
    Files.writeString(home.resolve("multipolar.jar"), "jar");
    String command = windows(home) + "\\multipolar.cmd";
    assertThat(type(folder, javaHome(), "call \"%CD%\\%NAME%\\multipolar.cmd\" gui"))
        .contains("-Dmultipolar.command=" + command)
        .endsWith("gui");
  }

  @Test
  void classesMayLieInAFolderWithAnyName() throws IOException, InterruptedException {
    String more = "\\classes;C:\\a & b\\x.jar";
    assertThat(
            type(
                home,
                javaHome() + "\r\nset \"MULTIPOLAR_CLASSPATH=%CD%" + more + '"',
                "call multipolar --version"))
        .endsWith("-classpath", windows(home) + more, "org.multipolar.app.Multipolar", "--version");
  }

  @Test
  void anOldJavaIsRefusedByItsFileOrByItsAnswer() throws IOException, InterruptedException {
    Files.writeString(home.resolve("multipolar.jar"), "jar");
    Path old = Files.createDirectories(folder.resolve("old/bin"));
    Files.copy(shared.resolve("stubs/robocopy.exe"), old.resolve("java.exe"));
    String stage =
        "set \"JAVA_HOME=" + windows(old.getParent()) + "\"\r\nset STUB_VERSION=1.8.0_401";
    String refusal =
        "multipolar: \"" + windows(old) + "\\java.exe\" is Java %s; Java 17 or newer is needed.";
    assertThat(type(home, stage, "call multipolar run"))
        .containsExactly(refusal.formatted("1.8.0_401"));
    Files.writeString(old.resolveSibling("release"), "JAVA_VERSION=\"11.0.2\"\r\n");
    assertThat(type(home, stage, "call multipolar run"))
        .containsExactly(refusal.formatted("11.0.2"));
    String nowhere = "set \"PATH=C:\\windows\\system32\"\r\nset JAVA_HOME=";
    assertThat(type(home, nowhere, "call multipolar run"))
        .containsExactly(
            "multipolar: no Java found. Install Java 17 or newer, or point JAVA_HOME at one.");
    assertThat(type(home, "set \"JAVA_HOME=C:\\R&D\"", "call multipolar run"))
        .containsExactly(
            "multipolar: JAVA_HOME is \"C:\\R&D\", and there is no bin\\java.exe in it.");
  }

  private void maven(String... lines) throws IOException {
    Files.writeString(
        shared.resolve("stubs/mvn.cmd"), "@echo off\r\n" + String.join("\r\n", lines) + "\r\n");
  }

  private void makes(String content) throws IOException {
    maven(
        "mkdir target\\launcher\\lib",
        "echo library> target\\launcher\\lib\\some-1.jar",
        "echo " + content + "> target\\launcher\\multipolar.jar");
  }

  @Test
  void aCheckoutIsBuiltBesideWhatIsThere() throws IOException, InterruptedException {
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Path source = Files.createDirectories(home.resolve("src/main")).resolve("A.java");
    Files.writeString(source, "class A {}");
    Path jar = home.resolve("target/multipolar.jar");
    String line = "call multipolar --version";
    makes("one");
    assertThat(type(home, javaHome(), line))
        .startsWith("building Multipolar (first time only) ...")
        .endsWith("-jar", windows(jar), "--version");
    assertThat(type(home, javaHome(), line)).noneMatch(said -> said.startsWith("building"));

    Files.writeString(source, "class A { int a; }");
    makes("second");
    assertThat(type(home, javaHome(), line))
        .startsWith("building Multipolar (sources have changed) ...");
    assertThat(Files.readString(jar)).isEqualTo("second\r\n");
    assertThat(home.resolve("target/lib/some-1.jar")).exists();

    Files.writeString(source, "class A {");
    maven("echo ; expected", "cmd /c exit 1");
    assertThat(type(home, javaHome(), line))
        .containsExactly(
            "building Multipolar (sources have changed) ...",
            "; expected",
            "multipolar: the build failed; the lines above say why.");
    assertThat(Files.readString(jar)).isEqualTo("second\r\n");
    Files.writeString(source, "class A { int a; }");
    assertThat(type(home, javaHome(), line))
        .noneMatch(said -> said.startsWith("building"))
        .endsWith("--version");
    assertThat(home.resolve("target/multipolar.building")).doesNotExist();
  }

  /** A second start waits for a build in progress instead of building again. */
  @Test
  void aSecondStartWaits() throws IOException, InterruptedException {
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.writeString(
        Files.createDirectories(home.resolve("src/main")).resolve("A.java"), "class A {}");
    makes("one");
    type(home, javaHome(), "call multipolar");
    Path stamp = home.resolve("target/multipolar.listing");
    Path aside = Files.move(stamp, home.resolve("target/aside"));
    Path lock = Files.createDirectory(home.resolve("target/multipolar.building"));
    Thread other =
        new Thread(
            () -> {
              try {
                Thread.sleep(3000);
                Files.move(aside, stamp);
                Files.delete(lock);
              } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    other.start();
    List<String> said = type(home, javaHome(), "call multipolar --version");
    other.join();
    assertThat(said.get(0)).startsWith("multipolar: another start builds it; waiting.");
    assertThat(said).noneMatch(text -> text.startsWith("building")).endsWith("--version");
  }
}
