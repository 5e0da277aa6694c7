package org.multipolar.chart.output;

import java.io.IOException;

/** A page to draw on, which is written as a file. */
public interface OutputPage extends Surface {

  /** Describes the page for screen readers, if the format supports that. */
  default void describe(String title, String description) {}

  /** Returns the finished page as the content of a file; nothing can be drawn afterwards. */
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
