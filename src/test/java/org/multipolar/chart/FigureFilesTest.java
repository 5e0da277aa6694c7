package org.multipolar.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.awt.Color;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.multipolar.chart.kind.FigureTable;
import org.multipolar.chart.output.OutputPage;
import org.multipolar.chart.output.PageWidth;
import org.multipolar.figure.FigureStyle;
import org.multipolar.scenario.yaml.Form;
import org.multipolar.scenario.yaml.Problems;
import org.multipolar.scenario.yaml.YamlNode;
import org.multipolar.scenario.yaml.YamlText;

class FigureFilesTest {
  static final List<Figure> figures =
      Stream.of(Synthetic.all(), Studies.each()).flatMap(List::stream).toList();

  @TempDir Path folder;

  @Test
  void aFigureComesInTwoWidthsAndThreeFormatsWithDataAndCaption() throws IOException {
    List<Path> written = new FigureFiles().write(Synthetic.fan(), folder.resolve("figures"));
    assertThat(written)
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder(
            "lag-open.csv",
            "lag-open.md",
            "lag-open.svg",
            "lag-open.pdf",
            "lag-open.png",
            "lag-open-wide.svg",
            "lag-open-wide.pdf",
            "lag-open-wide.png")
        .allSatisfy(name -> assertThat(folder.resolve("figures").resolve(name)).isNotEmptyFile());
  }

  @ParameterizedTest
  @FieldSource("figures")
  void theSameDataGiveTheSameBytes(Figure figure) throws IOException {
    assertSameBytes(figure, OutputPage.Format.SVG);
  }

  @Test
  void theSameDataGiveTheSameBytesAsPdf() throws IOException {
    assertSameBytes(Synthetic.fans(), OutputPage.Format.PDF);
  }

  private static void assertSameBytes(Figure figure, OutputPage.Format format) throws IOException {
    assertThat(Studies.render(figure, PageWidth.COLUMN, format))
        .isEqualTo(Studies.render(figure, PageWidth.COLUMN, format));
  }

  @Test
  void anotherVirtualMachineGivesTheSameBytes() throws Exception {
    Path here = folder.resolve("here");
    Path there = folder.resolve("there");
    EachDrawing.main(here.toString());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Duser.language=de",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                EachDrawing.class.getName(),
                there.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    try (Stream<Path> files = Files.list(here)) {
      assertThat(files.toList())
          .hasSizeGreaterThan(8)
          .allSatisfy(
              file -> assertThat(there.resolve(file.getFileName())).hasSameBinaryContentAs(file));
    }
  }

  @Test
  void theDrawnLineIsTheTableBesideIt() throws IOException {
    new FigureFiles().write(Synthetic.fan(), folder);
    double[] values =
        Files.readAllLines(folder.resolve("lag-open.csv")).stream()
            .map(line -> line.split(",", -1))
            .filter(cells -> cells[0].equals("course"))
            .mapToDouble(cells -> Double.parseDouble(cells[5]))
            .toArray();
    DrawnPage page = new DrawnPage(Files.readAllBytes(folder.resolve("lag-open.svg")));
    List<double[]> line =
        page.data.stream()
            .map(mark -> points(mark.outline().getPathIterator(null)))
            .filter(points -> points.size() == values.length)
            .findFirst()
            .orElseThrow();
    SimpleRegression axis = new SimpleRegression();
    for (int t = 0; t < values.length; t++) {
      axis.addData(values[t], line.get(t)[1]);
    }
    for (int t = 0; t < values.length; t++) {
      assertThat(line.get(t)[1]).isCloseTo(axis.predict(values[t]), offset(0.01));
    }
    assertThat(axis.getSlope()).isNegative();
  }

  private static List<double[]> points(PathIterator path) {
    List<double[]> points = new ArrayList<>();
    for (; !path.isDone(); path.next()) {
      double[] point = new double[6];
      if (path.currentSegment(point) != PathIterator.SEG_CLOSE) {
        points.add(point);
      }
    }
    return points;
  }

  @Test
  void aPdfCarriesItsTypefacesAndItsTextCanBeSearched() throws IOException {
    new FigureFiles().write(Synthetic.fan(), folder);
    try (PDDocument document = Loader.loadPDF(folder.resolve("lag-open.pdf").toFile())) {
      assertThat(document.getPage(0).getMediaBox().getWidth())
          .isCloseTo((float) PageWidth.points(85), offset(0.01f));
      List<PDFont> fonts = new ArrayList<>();
      collect(document.getPage(0).getResources(), fonts);
      assertThat(fonts).hasSize(2).allMatch(PDFont::isEmbedded);
      assertThat(fonts).extracting(PDFont::getName).allMatch(n -> n.contains("SourceSans3"));
      assertThat(new PDFTextStripper().getText(document))
          .contains("Lag of open models", "n = 50 runs");
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
    }
  }

  private static void collect(PDResources resources, List<PDFont> fonts) throws IOException {
    for (COSName name : resources.getFontNames()) {
      fonts.add(resources.getFont(name));
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form) {
        collect(form.getResources(), fonts);
      }
    }
  }

  @Test
  void aPngHasThreeHundredDotsAnInch() throws IOException {
    new FigureFiles().write(Synthetic.fan(), folder);
    assertThat(ImageIO.read(folder.resolve("lag-open.png").toFile()).getWidth())
        .isEqualTo((int) Math.round(85 / 25.4 * 300));
  }

  @Test
  void aPngIsWhiteToItsEdges() throws IOException {
    new FigureFiles().write(Synthetic.fan(), folder);
    for (String file : List.of("lag-open.png", "lag-open-wide.png")) {
      BufferedImage image = ImageIO.read(folder.resolve(file).toFile());
      for (int y = 0; y < image.getHeight(); y++) {
        assertThat(image.getRGB(image.getWidth() - 1, y)).isEqualTo(Color.WHITE.getRGB());
      }
      for (int x = 0; x < image.getWidth(); x++) {
        assertThat(image.getRGB(x, image.getHeight() - 1)).isEqualTo(Color.WHITE.getRGB());
      }
    }
  }

  @Test
  void aPictureSaysWhatItShowsToThoseWhoCannotSeeIt() throws IOException {
    new FigureFiles().write(Synthetic.fan(), folder);
    assertThat(folder.resolve("lag-open.svg"))
        .content(UTF_8)
        .containsPattern("<title id=\"title\"\\s*>Open models follow the frontier</title")
        .containsPattern(
            "<desc id=\"desc\"\\s*>Lag of open models .months.. Lines: medians of n = 50 runs");
    try (PDDocument document = Loader.loadPDF(folder.resolve("lag-open.pdf").toFile())) {
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Open models follow the frontier");
    }
  }

  @Test
  void anAuthorChoosesSizeTitleAndNote() throws IOException {
    Figure fan = Synthetic.fan();
    FigureStyle style =
        Form.of(FigureStyle.class)
            .read(
                (YamlNode.Fields)
                    YamlText.option(
                            "style",
                            "{width: 120, height: 30, titled: true, note: none}",
                            new Problems())
                        .orElseThrow());
    Figure small =
        new Figure(fan.name(), fan.title(), fan.subjects(), fan.data(), style, fan.sources());
    new FigureFiles().write(small, folder);
    assertThat(folder.resolve("lag-open-wide.svg")).doesNotExist();
    DrawnPage page = new DrawnPage(Files.readAllBytes(folder.resolve("lag-open.svg")));
    assertThat(page.page.getWidth()).isEqualTo(PageWidth.points(120));
    assertThat(page.texts)
        .extracting(DrawnPage.Text::text)
        .contains("Open models follow the frontier")
        .noneMatch(text -> text.startsWith("Lines:"));
    assertThat(page.page.getHeight()).isLessThan(PageWidth.points(60));
    assertThat(page.problems()).isEmpty();
    assertThat(folder.resolve("lag-open.md")).content(UTF_8).contains("Lines: medians");
  }

  @Test
  void theCaptionSaysWhatIsShownHowOftenAndFromWhere() throws IOException {
    new FigureFiles().write(Synthetic.fans(), folder);
    assertThat(folder.resolve("compute.md"))
        .content(UTF_8)
        .startsWith("# Who owns the compute\n")
        .contains(
            "n = 50 runs", "seed 20250726", "90\u2009% and 50\u2009%", "Epoch AI", "CC BY 4.0")
        .contains("Observed values within the widest band, their range aside: ", " of 12.")
        .contains("* November 2023: US chip control")
        .doesNotContain("\r");
  }

  @Test
  void aTableQuotesWhatNeedsQuotes() {
    FigureTable table = new FigureTable(List.of("a", "b"), List.of(List.of("x, y", "say \"no\"")));
    assertThat(table.csv()).isEqualTo("a,b\n\"x, y\",\"say \"\"no\"\"\"\n");
  }
}
