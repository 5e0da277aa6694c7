package org.multipolar.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rooms of the house from the lowest layer up, with the libraries that each may use. */
enum Room {
  TEXT(Library.TEXT),
  VALUE(Library.MATH),
  RANDOM(Library.MATH),
  POLICY(Library.MATH),
  RULE(Library.MATH),
  WORLD(Library.MATH, Library.ENGINE, Library.NETWORK),
  INSTITUTION(Library.MATH, Library.ENGINE),
  METRIC(Library.MATH),
  FIGURE(),
  SCENARIO(Library.YAML, Library.TEXT),
  STUDY(Library.ENGINE, Library.MATH, Library.TEXT),
  STORE(Library.JSON, Library.DATABASE, Library.WORKBOOK),
  EXECUTION(),
  HISTORY(Library.MATH),
  CHART(Library.DRAWING, Library.TEXT),
  ANALYSIS(),
  API(Library.TEXT),
  PRESET(Library.MATH),
  LESSON(Library.ENGINE),
  WEB(Library.ENGINE, Library.JSON),
  GUI(Library.MASON, Library.DRAWING, Library.LOOK),
  CLASSROOM(Library.HTTP, Library.QR, Library.JSON),
  APP(Library.COMMAND_LINE, Library.TEXT, Library.JSON);

  /** Packages reserved for rooms that declare them. */
  private enum Library {
    ENGINE("MASON engine", "sim.engine"),
    NETWORK("MASON network", "sim.field.network", "sim.util"),
    MASON("MASON", "sim.."),
    MATH("Commons Math", "org.apache.commons.math3.."),
    YAML("SnakeYAML Engine", "org.snakeyaml.engine.."),
    TEXT("Commons CSV and Text", "org.apache.commons.csv", "org.apache.commons.text.."),
    JSON("Gson", "com.google.gson"),
    DATABASE("DuckDB", "java.sql"),
    WORKBOOK("fastexcel", "org.dhatim.fastexcel"),
    DRAWING(
        "JFreeChart, Batik, PDFBox",
        "java.awt..",
        "javax.swing..",
        "javax.imageio..",
        "javax.xml.parsers",
        "org.w3c.dom..",
        "org.jfree..",
        "org.apache.batik..",
        "org.apache.fontbox..",
        "org.apache.pdfbox..",
        "de.rototor.pdfbox.."),
    LOOK("FlatLaf", "com.formdev.flatlaf..", "javax.accessibility"),
    HTTP("the JDK's HTTP server", "com.sun.net.httpserver"),
    QR("QR Code generator", "io.nayuki.qrcodegen"),
    COMMAND_LINE("picocli, progressbar", "picocli..", "me.tongfei.progressbar..");

    private final String title;
    private final String[] packages;

    Library(String title, String... packages) {
      this.title = title;
      this.packages = packages;
    }
  }

  /** Planned rooms; a room leaves this set with its first class. */
  static final Set<Room> PLANNED = EnumSet.noneOf(Room.class);

  /** Rooms whose arithmetic gives the same bits on every machine. */
  static final Set<Room> MODEL = EnumSet.range(VALUE, METRIC);

  /** The compiled program without its tests. */
  static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
          .importPackages("org.multipolar");

  private final List<Library> libraries;

  Room(Library... libraries) {
    this.libraries = List.of(libraries);
  }

  /** Rooms that this room may enter besides itself. */
  private Set<Room> mayEnter() {
    return switch (this) {
      case TEXT, VALUE -> EnumSet.noneOf(Room.class);
      case RANDOM, POLICY -> EnumSet.of(VALUE);
      case RULE -> EnumSet.of(VALUE, RANDOM, POLICY);
      case WORLD -> EnumSet.of(VALUE, RANDOM, POLICY, RULE);
      case METRIC -> EnumSet.of(VALUE, POLICY, WORLD);
      case FIGURE -> EnumSet.of(VALUE, METRIC);
      case STUDY -> EnumSet.of(TEXT, VALUE, RANDOM, WORLD, METRIC, SCENARIO);
      case STORE -> EnumSet.of(TEXT, VALUE, WORLD, METRIC, STUDY);
      case EXECUTION -> EnumSet.of(TEXT, VALUE, METRIC, WORLD, INSTITUTION, SCENARIO, STUDY, STORE);
      case HISTORY -> EnumSet.of(TEXT, VALUE, WORLD, METRIC, SCENARIO, STUDY, STORE);
      case CHART -> EnumSet.of(TEXT, VALUE, METRIC, FIGURE, STUDY, STORE);
      case ANALYSIS -> EnumSet.of(VALUE, METRIC, SCENARIO, STUDY, STORE, CHART);
      case API -> EnumSet.of(TEXT, METRIC, SCENARIO, STUDY, STORE, EXECUTION, ANALYSIS);
      case PRESET -> EnumSet.of(VALUE, RANDOM, RULE, SCENARIO, STORE);
      case LESSON -> EnumSet.range(TEXT, STUDY);
      case WEB ->
          EnumSet.of(
              TEXT,
              VALUE,
              RANDOM,
              POLICY,
              RULE,
              WORLD,
              INSTITUTION,
              METRIC,
              FIGURE,
              SCENARIO,
              STUDY,
              STORE,
              HISTORY,
              CHART,
              LESSON);
      case GUI -> EnumSet.of(TEXT, VALUE, POLICY, WORLD, METRIC, FIGURE, SCENARIO, CHART, LESSON);
      case CLASSROOM -> EnumSet.of(TEXT, VALUE, METRIC, FIGURE, SCENARIO, CHART, LESSON, WEB);
      case INSTITUTION -> EnumSet.range(VALUE, WORLD);
      case SCENARIO, APP -> EnumSet.range(TEXT, values()[ordinal() - 1]);
    };
  }

  /** Package name below {@code org.multipolar}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String pattern() {
    return "org.multipolar." + id() + "..";
  }

  /** The rooms that this room may enter, as text. */
  String enters() {
    Set<Room> above =
        ordinal() == 0 ? Set.of() : EnumSet.range(values()[0], values()[ordinal() - 1]);
    List<String> barred =
        above.stream().filter(room -> !mayEnter().contains(room)).map(Room::id).toList();
    if (mayEnter().isEmpty()) {
      return "";
    }
    if (barred.size() < mayEnter().size()) {
      return barred.isEmpty() ? "all above" : "all above but " + String.join(", ", barred);
    }
    return mayEnter().stream().map(Room::id).collect(Collectors.joining(", "));
  }

  /** The libraries that this room may use, as text. */
  String libraries() {
    return libraries.stream().map(library -> library.title).collect(Collectors.joining(", "));
  }

  List<JavaClass> classes() {
    return HOUSE.stream().filter(resideInAPackage(pattern())).toList();
  }

  /**
   * Allowed dependencies of a class of this room: the JDK, its room, the rooms it may enter and its
   * libraries.
   */
  DescribedPredicate<JavaClass> mayDependOn() {
    String[] allowed =
        Stream.concat(
                Stream.concat(Stream.of(this), mayEnter().stream()).map(Room::pattern),
                libraries.stream().flatMap(library -> Stream.of(library.packages)))
            .toArray(String[]::new);
    return resideInAnyPackage(allowed)
        .or(resideInAPackage("java..").and(not(resideInAnyPackage("java.awt..", "java.sql"))))
        .or(nameMatching("\\[?(boolean|byte|char|short|int|long|float|double|void)(\\[])*"))
        .as("java, %s", String.join(", ", allowed));
  }

  static String[] patterns(Collection<Room> rooms) {
    return rooms.stream().map(Room::pattern).toArray(String[]::new);
  }
}
