package org.multipolar.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * An SVG page. Text stays text; the glyphs it uses travel inside the file, so that every browser
 * shows the layout that was computed. What is frame, data or label is said by the class of a group.
 */
final class SvgSheet implements Sheet {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String FAMILIES =
      "'" + Theme.FAMILY + "', 'Source Sans Pro', 'Noto Sans', 'DejaVu Sans', sans-serif";
  private static final int DECIMALS = 3;

  /** What a font needs to be drawn; layout features are left out. */
  private static final List<String> TABLES =
      List.of(
          "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
          "name", "post", "prep");

  private final Document document;
  private final Element root;
  private final SVGGraphics2D pen;
  private Layer layer = Layer.FRAME;

  SvgSheet(double width, double height) {
    document = emptyDocument();
    root = document.getDocumentElement();
    root.setAttribute("width", number(PageWidth.millimetres(width)) + "mm");
    root.setAttribute("height", number(PageWidth.millimetres(height)) + "mm");
    root.setAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(DECIMALS);
    pen = new SVGGraphics2D(context, false);
    // JFreeChart restores this hint and fails where it was never set.
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_DEFAULT);
  }

  private static Document emptyDocument() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().getDOMImplementation().createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  @Override
  public Graphics2D pen() {
    return pen;
  }

  @Override
  public void layer(Layer next) {
    if (next != layer) {
      closeLayer();
      layer = next;
    }
  }

  private void closeLayer() {
    Element group = pen.getTopLevelGroup(true);
    group.setAttribute("class", layer.name().toLowerCase(Locale.ROOT));
    root.appendChild(group);
    pen.setTopLevelGroup(document.createElementNS(SVG, "g"));
  }

  @Override
  public byte[] finish() throws IOException {
    closeLayer();
    pen.dispose();
    nameFallbackFamilies(root);
    embedGlyphs();
    StringWriter out = new StringWriter();
    pen.stream(root, out, true, false);
    return out.toString()
        .replace("\r\n", "\n")
        .replaceFirst("<!DOCTYPE[^>]*>\\s*", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void nameFallbackFamilies(Element element) {
    String style = element.getAttribute("style");
    if (style.contains("font-family")) {
      element.setAttribute(
          "style", style.replaceAll("font-family:[^;]*", "font-family:" + FAMILIES));
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        nameFallbackFamilies(child);
      }
    }
  }

  private void embedGlyphs() throws IOException {
    Set<Integer> used = new TreeSet<>();
    NodeList texts = root.getElementsByTagNameNS(SVG, "text");
    for (int i = 0; i < texts.getLength(); i++) {
      texts.item(i).getTextContent().codePoints().forEach(used::add);
    }
    Element style = document.createElementNS(SVG, "style");
    style.setAttribute("type", "text/css");
    style.setTextContent(
        face("normal", subset(false, used))
            + face("bold", subset(true, used))
            + "text{font-kerning:none;white-space:pre}");
    root.insertBefore(style, root.getFirstChild());
  }

  private static String face(String weight, byte[] font) {
    return "@font-face{font-family:'"
        + Theme.FAMILY
        + "';font-weight:"
        + weight
        + ";src:url(data:font/ttf;base64,"
        + Base64.getEncoder().encodeToString(font)
        + ")}\n";
  }

  private static byte[] subset(boolean bold, Set<Integer> codePoints) throws IOException {
    try (InputStream in = Theme.open(bold);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
      subsetter.addAll(codePoints);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      subsetter.writeToStream(bytes);
      return bytes.toByteArray();
    }
  }
}
