package org.multipolar.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.multipolar.chart.output.OutputPage;
import org.multipolar.chart.output.PageWidth;

/** All kinds of figures in one image, each one column wide at 110 dots per inch. */
final class ContactSheet {
  private static final int COLUMNS = 4;
  private static final int WIDTH = 368;
  private static final int GAP = 14;

  private ContactSheet() {}

  static void write(List<Figure> figures, Path file) throws IOException {
    int[] bottoms = new int[COLUMNS];
    List<BufferedImage> images = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    for (Figure figure : figures) {
      byte[] png = Studies.render(figure, PageWidth.COLUMN, OutputPage.Format.PNG);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      int column = 0;
      for (int c = 1; c < COLUMNS; c++) {
        column = bottoms[c] < bottoms[column] ? c : column;
      }
      places.add(new int[] {GAP + column * (WIDTH + GAP), bottoms[column] + GAP});
      images.add(image);
      bottoms[column] += GAP + height(image);
    }
    int height = 0;
    for (int bottom : bottoms) {
      height = Math.max(height, bottom + GAP);
    }
    BufferedImage sheet =
        new BufferedImage(GAP + COLUMNS * (WIDTH + GAP), height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = sheet.createGraphics();
    pen.setPaint(new Color(0xe4e4e4));
    pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    for (int i = 0; i < images.size(); i++) {
      BufferedImage image = images.get(i);
      Image small = image.getScaledInstance(WIDTH, height(image), Image.SCALE_AREA_AVERAGING);
      pen.drawImage(small, places.get(i)[0], places.get(i)[1], null);
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(sheet, "png", out);
    Files.write(file, out.toByteArray());
  }

  private static int height(BufferedImage image) {
    return image.getHeight() * WIDTH / image.getWidth();
  }
}
