package org.multipolar.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoomsTest {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package (.+);");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?(org\\.multipolar[a-z.]*)\\.[A-Z]");
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final int MOST_LINES = 450;

  /** Classes that may be long because they are tables. */
  private static final Set<String> TABLES = Set.of("MetricCatalogue", "OperatorCatalogue");

  @ParameterizedTest
  @EnumSource
  void aRoomEntersOnlyTheRoomsAboveItAndUsesOnlyItsLibraries(Room room) {
    if (Room.PLANNED.contains(room)) {
      assertThat(room.classes()).as("classes of a room that is marked as planned").isEmpty();
      return;
    }
    assertThat(room.classes()).as("classes of %s", room).isNotEmpty();
    classes()
        .that()
        .resideInAPackage(room.pattern())
        .should()
        .onlyDependOnClassesThat(room.mayDependOn())
        .check(Room.HOUSE);
  }

  @Test
  void everyClassLivesInARoom() {
    classes()
        .should()
        .resideInAnyPackage(Room.patterns(EnumSet.allOf(Room.class)))
        .check(Room.HOUSE);
  }

  @Test
  void packagesFormNoCycle() {
    assertThat(Room.HOUSE).isNotEmpty();
    slices().matching("org.multipolar.(**)").should().beFreeOfCycles().check(Room.HOUSE);
  }

  /** The compiler copies constants, so their classes are missing from what is compiled. */
  @Test
  void importsFormNoCycle() throws IOException {
    Map<String, Set<String>> imported = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        Matcher house = PACKAGE.matcher(text);
        assertThat(house.find()).as(file.toString()).isTrue();
        Set<String> others = imported.computeIfAbsent(house.group(1), p -> new TreeSet<>());
        IMPORT.matcher(text).results().map(m -> m.group(1)).forEach(others::add);
        others.remove(house.group(1));
      }
    }
    assertThat(imported).hasSizeGreaterThan(20);
    boolean fewer = true;
    while (fewer) {
      imported.values().forEach(others -> others.retainAll(imported.keySet()));
      fewer = imported.values().removeIf(Set::isEmpty);
    }
    assertThat(imported).as("packages in a cycle, with those that they import").isEmpty();
  }

  @Test
  void noTwoClassesHaveTheSameSimpleName() {
    Map<String, List<String>> names =
        Room.HOUSE.stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    assertThat(names).isNotEmpty();
    names.values().removeIf(classes -> classes.size() == 1);
    assertThat(names).isEmpty();
  }

  @Test
  void noPublicClassIsLong() throws IOException {
    Set<String> tooLong = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() > MOST_LINES && lines.stream().anyMatch(l -> l.startsWith("public "))) {
          tooLong.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    assertThat(tooLong)
        .as(
            "public classes of more than %s lines; a table that is short again leaves the list",
            MOST_LINES)
        .containsExactlyElementsOf(new TreeSet<>(TABLES));
  }

  /**
   * A failed save leaves the file unchanged; drafts, and tables of an analysis, can be made again.
   */
  @Test
  void onlyThreeClassesWriteFiles() throws IOException {
    List<String> elsewhere = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (Pattern.compile("Files\\.(write|newOutputStream|newBufferedWriter)|FileWriter")
            .matcher(Files.readString(file))
            .find()) {
          elsewhere.add(file.getFileName().toString());
        }
      }
    }
    assertThat(elsewhere)
        .containsExactlyInAnyOrder("WholeFile.java", "PackedFile.java", "FindingTable.java");
  }

  @Test
  void noNameHidesWhatAClassDoes() {
    noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Impl)s?").check(Room.HOUSE);
    assertThat(Room.HOUSE)
        .filteredOn(type -> type.getModifiers().contains(JavaModifier.ABSTRACT))
        .noneMatch(type -> type.getSimpleName().matches("Base[A-Z].*|.*Base|Abstract[A-Z].*"));
  }

  @Test
  void everyPackageSaysWhatLivesThere() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .toList();
      assertThat(packages).isNotEmpty();
      assertThat(packages)
          .allSatisfy(
              folder ->
                  assertThat(folder.resolve("package-info.java"))
                      .content()
                      .as("Javadoc of %s", SOURCES.relativize(folder))
                      .contains("/**"));
    }
  }
}
