package org.multipolar.chart.output;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A PDF page with the bundled typefaces embedded, the same bytes each time: no date, a fixed id.
 */
final class PdfPage implements OutputPage {
  private static final long DOCUMENT_ID = 1;

  private final PDDocument document = new PDDocument();
  private final PDPage page;
  private final PdfBoxGraphics2D pen;

  PdfPage(double width, double height) throws IOException {
    document.setDocumentId(DOCUMENT_ID);
    page = new PDPage(new PDRectangle((float) width, (float) height));
    document.addPage(page);
    pen = new PdfBoxGraphics2D(document, (float) width, (float) height);
    pen.setFontTextDrawer(new Embedded(embed(false), embed(true)));
  }

  private PDFont embed(boolean bold) throws IOException {
    try (InputStream in = Typefaces.open(bold)) {
      return PDType0Font.load(document, in);
    }
  }

  @Override
  public Graphics2D pen() {
    return pen;
  }

  @Override
  public byte[] finish() throws IOException {
    try (document) {
      pen.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(pen.getXFormObject());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** Draws text as text, in the two embedded typefaces. */
  private static final class Embedded extends PdfBoxGraphics2DFontTextDrawer {
    private final PDFont regular;
    private final PDFont bold;

    Embedded(PDFont regular, PDFont bold) {
      this.regular = regular;
      this.bold = bold;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
      return font.isBold() ? bold : regular;
    }
  }
}
