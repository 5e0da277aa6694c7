package org.multipolar.chart.output;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * An SVG page. Texts are drawn as outlines, so that every program shows the computed layout
 * regardless of its fonts; the texts themselves are included unpainted. The class of a group states
 * whether it is frame, data or labels.
 */
final class SvgPage implements OutputPage {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final String FAMILIES =
      "'" + Typefaces.FAMILY + "', 'Source Sans Pro', 'Noto Sans', 'DejaVu Sans', sans-serif";
  private static final int DECIMALS = 3;

  /** Class of texts that are already drawn as outlines. */
  private static final String UNPAINTED = "unpainted";

  /** Number of coordinates of a path segment, by kind of segment. */
  private static final int[] COORDINATES = {2, 2, 4, 6, 0};

  private final Document document;
  private final Element root;
  private final SVGGraphics2D pen;
  private Layer layer = Layer.FRAME;

  SvgPage(double width, double height) {
    document = emptyDocument();
    root = document.getDocumentElement();
    root.setAttribute("width", number(PageWidth.millimetres(width)) + "mm");
    root.setAttribute("height", number(PageWidth.millimetres(height)) + "mm");
    root.setAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(DECIMALS);
    pen = new SVGGraphics2D(context, false);
    // JFreeChart restores this hint and fails if it was never set.
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
  public void unpainted(String text, double x, double baseline, double size) {
    Element hidden = document.createElementNS(SVG, "text");
    double[] m = new double[6];
    pen.getTransform().getMatrix(m);
    hidden.setAttribute(
        "transform",
        Arrays.stream(m)
            .mapToObj(SvgPage::number)
            .collect(Collectors.joining(",", "matrix(", ")")));
    hidden.setAttribute("x", number(x));
    hidden.setAttribute("y", number(baseline));
    hidden.setAttribute("font-size", number(size));
    hidden.setAttribute("fill", "none");
    hidden.setAttribute("stroke", "none");
    hidden.setAttribute("class", UNPAINTED);
    hidden.setTextContent(text);
    root.appendChild(hidden);
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
  public void describe(String title, String description) {
    root.setAttribute("role", "img");
    root.setAttribute("aria-labelledby", "title desc");
    root.appendChild(described("title", title));
    root.appendChild(described("desc", description));
  }

  private Element described(String name, String text) {
    Element element = document.createElementNS(SVG, name);
    element.setAttribute("id", name);
    element.setTextContent(text);
    return element;
  }

  @Override
  public byte[] finish() throws IOException {
    closeLayer();
    pen.dispose();
    nameFallbackFamilies(root);
    outlineTexts();
    StringWriter out = new StringWriter();
    pen.stream(root, out, true, false);
    return out.toString()
        .replace("\r\n", "\n")
        .replaceFirst("<!DOCTYPE[^>]*>\\s*", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void nameFallbackFamilies(Element element) {
    if (element.hasAttribute("font-family")) {
      element.setAttribute("font-family", FAMILIES);
    }
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        nameFallbackFamilies(child);
      }
    }
  }

  /**
   * Draws every text as outlines, defining each glyph once, and keeps the text itself unpainted for
   * search, selection and screen readers.
   */
  private void outlineTexts() throws IOException {
    List<Element> texts = new ArrayList<>();
    NodeList found = root.getElementsByTagNameNS(SVG, "text");
    for (int i = 0; i < found.getLength(); i++) {
      Element text = (Element) found.item(i);
      if (!text.getAttribute("class").equals(UNPAINTED)) {
        texts.add(text);
      }
    }
    Element glyphs = document.createElementNS(SVG, "defs");
    Set<String> defined = new TreeSet<>();
    try (TrueTypeFont regular = font(false);
        TrueTypeFont bold = font(true)) {
      for (Element text : texts) {
        boolean isBold = style(text, "font-weight").contains("bold");
        outline(text, isBold ? bold : regular, isBold ? "b" : "r", glyphs, defined);
      }
    }
    Node first = root.getFirstChild();
    while (first != null && (isA(first, "title") || isA(first, "desc"))) {
      first = first.getNextSibling();
    }
    root.insertBefore(glyphs, first);
  }

  private static boolean isA(Node node, String name) {
    return name.equals(node.getLocalName());
  }

  private static TrueTypeFont font(boolean bold) throws IOException {
    try (InputStream in = Typefaces.open(bold)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(in));
    }
  }

  private void outline(
      Element text, TrueTypeFont font, String face, Element glyphs, Set<String> defined)
      throws IOException {
    double size = Double.parseDouble(style(text, "font-size").replace("px", ""));
    Element drawn = document.createElementNS(SVG, "g");
    drawn.setAttribute("class", "glyphs");
    drawn.setAttribute("stroke", "none");
    drawn.setAttribute("fill", style(text, "fill"));
    String scale = String.format(Locale.ROOT, "%.6f", size / font.getUnitsPerEm());
    drawn.setAttribute(
        "transform",
        (text.getAttribute("transform")
                + " translate("
                + text.getAttribute("x")
                + ","
                + text.getAttribute("y")
                + ") scale("
                + scale
                + ",-"
                + scale
                + ")")
            .strip());
    int x = 0;
    for (int codePoint : text.getTextContent().codePoints().toArray()) {
      int glyph = font.getUnicodeCmapLookup().getGlyphId(codePoint);
      String id = face + Integer.toHexString(codePoint);
      GlyphData data = font.getGlyph().getGlyph(glyph);
      if (data != null && data.getNumberOfContours() != 0) {
        if (defined.add(id)) {
          glyphs.appendChild(glyph(id, data.getPath()));
        }
        Element use = document.createElementNS(SVG, "use");
        use.setAttributeNS(XLINK, "xlink:href", "#" + id);
        use.setAttribute("x", Integer.toString(x));
        drawn.appendChild(use);
      }
      x += font.getAdvanceWidth(glyph);
    }
    text.getParentNode().insertBefore(drawn, text);
    text.setAttribute("fill", "none");
  }

  private Element glyph(String id, GeneralPath outline) {
    StringBuilder d = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
      int kind = path.currentSegment(at);
      d.append("MLQCZ".charAt(kind));
      for (int i = 0; i < COORDINATES[kind]; i++) {
        d.append(i == 0 ? "" : " ").append(number(at[i]));
      }
    }
    Element element = document.createElementNS(SVG, "path");
    element.setAttribute("id", id);
    element.setAttribute("d", d.toString().replace(".00", ""));
    return element;
  }

  /** A presentation attribute of an element, its own or inherited. */
  private static String style(Element element, String name) {
    for (Node node = element; node instanceof Element e; node = node.getParentNode()) {
      if (e.hasAttribute(name)) {
        return e.getAttribute(name);
      }
    }
    return "";
  }
}
