package org.multipolar.chart.output;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/**
 * A PDF page with the bundled typefaces embedded. It is reproducible byte for byte: it has no date
 * and a fixed id.
 */
final class PdfPage implements OutputPage {
  private static final long DOCUMENT_ID = 1;

  private final PDDocument document = new PDDocument();
  private final PDPage page;
  private final PdfBoxGraphics2D pen;
  private final double height;
  private final List<Unpainted> unpainted = new ArrayList<>();

  /** A text drawn as outlines, and the position of its first letter. */
  private record Unpainted(String text, AffineTransform at, double size) {}

  PdfPage(double width, double height) throws IOException {
    this.height = height;
    document.setDocumentId(DOCUMENT_ID);
    page = new PDPage(new PDRectangle((float) width, (float) height));
    document.addPage(page);
    pen = new PdfBoxGraphics2D(document, (float) width, (float) height);
    pen.setFontTextDrawer(new Embedded(embed(false), embed(true)));
  }

  /** Without ligatures, as in the other formats; to look for them takes most of a page's time. */
  private PDFont embed(boolean bold) throws IOException {
    try (InputStream in = Typefaces.open(bold)) {
      TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(in));
      face.setEnableGsub(false);
      return PDType0Font.load(document, face, true);
    }
  }

  @Override
  public Graphics2D pen() {
    return pen;
  }

  @Override
  public void describe(String title, String description) {
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setSubject(description);
    document.getDocumentCatalog().setLanguage("en");
    PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
    shown.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(shown);
  }

  @Override
  public byte[] finish() throws IOException {
    try (document) {
      pen.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(pen.getXFormObject());
        for (Unpainted text : unpainted) {
          add(text, content);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Override
  public void unpainted(String text, double x, double baseline, double size) {
    AffineTransform at = new AffineTransform(1, 0, 0, -1, 0, height);
    at.concatenate(pen.getTransform());
    at.translate(x, baseline);
    at.scale(1, -1);
    unpainted.add(new Unpainted(text, at, size));
  }

  /** Adds an invisible text in a typeface that has its letters, if a TrueType one is installed. */
  private void add(Unpainted text, PDPageContentStream content) throws IOException {
    Optional<TrueTypeFont> face =
        Typefaces.installed(text.text())
            .map(font -> FontMappers.instance().getTrueTypeFont(font.getPSName(), null))
            .filter(mapping -> !mapping.isFallback())
            .map(FontMapping::getFont);
    if (face.isEmpty()) {
      return;
    }
    content.beginText();
    content.setFont(PDType0Font.load(document, face.get(), true), (float) text.size());
    content.setRenderingMode(RenderingMode.NEITHER);
    content.setTextMatrix(new Matrix(text.at()));
    content.showText(text.text());
    content.endText();
  }

  /** Draws text as text in the two embedded typefaces. */
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
