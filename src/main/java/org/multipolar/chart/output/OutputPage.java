package org.multipolar.chart.output;

import java.io.IOException;

/** A page to draw on, which becomes a file. */
public interface OutputPage extends Surface {

  /** Says what the page shows, for readers of the screen, where the format has a place for it. */
  default void describe(String title, String description) {}

  /** The finished page as a file's content; nothing can be drawn after it. */
  byte[] finish() throws IOException;

  /** The file formats of a figure. */
  enum Format {
    SVG {
      @Override
      public OutputPage open(double width, double height) {
        return new SvgPage(width, height);
      }
    },
    PDF {
      @Override
      public OutputPage open(double width, double height) throws IOException {
        return new PdfPage(width, height);
      }
    },
    PNG {
      @Override
      public OutputPage open(double width, double height) {
        return new PngPage(width, height);
      }
    };

    public abstract OutputPage open(double width, double height) throws IOException;
  }
}
