package org.multipolar.chart.output;

import java.awt.Graphics2D;
import java.io.IOException;

/** A page to draw on, in points from its top left corner. */
public interface OutputPage {

  /** What a part of a drawing is; parts lie one above the other in the order of drawing. */
  enum Layer {
    FRAME,
    DATA,
    LABELS
  }

  Graphics2D pen();

  /** Begins a layer: all that is drawn from here on belongs to it. */
  default void layer(Layer layer) {}

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
