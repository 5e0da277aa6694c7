package org.multipolar.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.multipolar.chart.layout.Theme;
import org.multipolar.chart.output.PageWidth;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A figure's SVG, read back: positions of its texts and data on paper, in points at print size. */
public final class DrawnPage {
  private static final double SMALLEST = 6;
  private static final double ASCENT = 0.72;
  private static final double DESCENT = 0.2;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");
  private static final Pattern STEP = Pattern.compile("([MLQCZ])([^MLQCZ]*)");
  private static final Pattern TURN = Pattern.compile("(translate|matrix|scale)\\(([^)]*)\\)");

  /** A text with its bounding box. */
  public record Text(String text, double size, Rectangle2D box) {}

  /** A shape in the data layer. */
  public record Mark(Map<String, String> style, Path2D outline, Area area) {}

  public final Rectangle2D page;
  public final List<Text> texts = new ArrayList<>();
  public final List<Mark> data = new ArrayList<>();

  private final Theme theme = Theme.load();
  private final Map<String, Element> byId = new TreeMap<>();

  public DrawnPage(byte[] svg) {
    Element root = parse(svg).getDocumentElement();
    String[] box = root.getAttribute("viewBox").split(" ");
    double width =
        PageWidth.points(Double.parseDouble(root.getAttribute("width").replace("mm", "")));
    double height =
        PageWidth.points(Double.parseDouble(root.getAttribute("height").replace("mm", "")));
    page = new Rectangle2D.Double(0, 0, width, height);
    AffineTransform print =
        AffineTransform.getScaleInstance(
            width / Double.parseDouble(box[2]), height / Double.parseDouble(box[3]));
    index(root);
    walk(root, print, new TreeMap<>(), null, false);
  }

  private static Document parse(byte[] svg) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void index(Element element) {
    if (!element.getAttribute("id").isEmpty()) {
      byId.put(element.getAttribute("id"), element);
    }
    for (Element child : children(element)) {
      index(child);
    }
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  private void walk(
      Element element,
      AffineTransform outer,
      Map<String, String> inherited,
      Area outerClip,
      boolean outerData) {
    if (element.getLocalName().matches("defs|style|clipPath")) {
      return;
    }
    Map<String, String> style = new TreeMap<>(inherited);
    style.remove("clip-path");
    for (String entry : element.getAttribute("style").split(";")) {
      int colon = entry.indexOf(':');
      if (colon > 0) {
        style.put(entry.substring(0, colon).strip(), entry.substring(colon + 1).strip());
      }
    }
    AffineTransform here = new AffineTransform(outer);
    here.concatenate(transform(element.getAttribute("transform")));
    Area clip = outerClip;
    Matcher reference = Pattern.compile("#(\\w+)").matcher(style.getOrDefault("clip-path", ""));
    if (reference.find()) {
      Element path = children(byId.get(reference.group(1))).get(0);
      clip = new Area(here.createTransformedShape(shape(path)));
    }
    boolean isData = outerData || element.getAttribute("class").equals("data");
    if (element.getLocalName().equals("text")) {
      addText(element, here, style);
    } else if (isData && shape(element) != null) {
      addData(element, here, style, clip);
    }
    for (Element child : children(element)) {
      walk(child, here, style, clip, isData);
    }
  }

  private void addText(Element element, AffineTransform here, Map<String, String> style) {
    double size = Double.parseDouble(style.get("font-size").replace("px", ""));
    boolean bold = "bold".equals(style.get("font-weight"));
    Font font = theme.font(bold ? Theme.Type.HEADING : Theme.Type.LABEL).deriveFont((float) size);
    String text = element.getTextContent();
    double x = Double.parseDouble(element.getAttribute("x"));
    double y = Double.parseDouble(element.getAttribute("y"));
    double width = font.getStringBounds(text, EXACT).getWidth();
    Rectangle2D box =
        new Rectangle2D.Double(x, y - ASCENT * size, width, (ASCENT + DESCENT) * size);
    texts.add(
        new Text(
            text,
            size * Math.sqrt(Math.abs(here.getDeterminant())),
            here.createTransformedShape(box).getBounds2D()));
  }

  private void addData(
      Element element, AffineTransform here, Map<String, String> style, Area clip) {
    Shape shape = shape(element);
    Area area = new Area();
    if (!"none".equals(style.get("fill"))) {
      area.add(new Area(shape));
    }
    if (!"none".equals(style.getOrDefault("stroke", "none"))) {
      float width = Float.parseFloat(style.getOrDefault("stroke-width", "1"));
      boolean round = "round".equals(style.get("stroke-linejoin"));
      int join = round ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
      area.add(
          new Area(new BasicStroke(width, BasicStroke.CAP_SQUARE, join).createStrokedShape(shape)));
    }
    area.transform(here);
    if (clip != null) {
      area.intersect(clip);
    }
    data.add(new Mark(style, new Path2D.Double(shape, here), area));
  }

  private static AffineTransform transform(String text) {
    AffineTransform transform = new AffineTransform();
    Matcher turn = TURN.matcher(text);
    while (turn.find()) {
      double[] n = numbers(turn.group(2));
      switch (turn.group(1)) {
        case "translate" -> transform.translate(n[0], n[1]);
        case "scale" -> transform.scale(n[0], n[n.length - 1]);
        default -> transform.concatenate(new AffineTransform(n));
      }
    }
    return transform;
  }

  private static double[] numbers(String text) {
    return NUMBER.matcher(text).results().mapToDouble(m -> Double.parseDouble(m.group())).toArray();
  }

  private static double number(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }

  private static Shape shape(Element e) {
    return switch (e.getLocalName()) {
      case "path" -> path(e.getAttribute("d"));
      case "polygon", "polyline" -> {
        double[] n = numbers(e.getAttribute("points"));
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < n.length; i += 2) {
          d.append(String.format(Locale.ROOT, "%s%f %f ", i == 0 ? "M" : "L", n[i], n[i + 1]));
        }
        yield path(d + (e.getLocalName().equals("polygon") ? "Z" : ""));
      }
      case "line" ->
          new Line2D.Double(number(e, "x1"), number(e, "y1"), number(e, "x2"), number(e, "y2"));
      case "rect" ->
          new Rectangle2D.Double(
              number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"));
      case "circle" -> ellipse(e, number(e, "r"), number(e, "r"));
      case "ellipse" -> ellipse(e, number(e, "rx"), number(e, "ry"));
      default -> null;
    };
  }

  private static Shape ellipse(Element e, double rx, double ry) {
    return new Ellipse2D.Double(number(e, "cx") - rx, number(e, "cy") - ry, 2 * rx, 2 * ry);
  }

  private static Path2D path(String d) {
    Path2D path = new Path2D.Double();
    Matcher step = STEP.matcher(d);
    while (step.find()) {
      double[] n = numbers(step.group(2));
      switch (step.group(1)) {
        case "M" -> path.moveTo(n[0], n[1]);
        case "L" -> {
          for (int i = 0; i < n.length; i += 2) {
            path.lineTo(n[i], n[i + 1]);
          }
        }
        case "Q" -> path.quadTo(n[0], n[1], n[2], n[3]);
        case "C" -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
        default -> path.closePath();
      }
    }
    return path;
  }

  /** All defects of the layout, one per line. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      if (!page.contains(text.box())) {
        problems.add("“" + text.text() + "” leaves the page");
      }
      if (text.size() < SMALLEST - 1e-6) {
        problems.add(
            String.format(Locale.ROOT, "“%s” is set in %.2f pt", text.text(), text.size()));
      }
      for (Text other : texts.subList(i + 1, texts.size())) {
        if (text.box().intersects(other.box())) {
          problems.add("“" + text.text() + "” overlaps “" + other.text() + "”");
        }
      }
      if (data.stream().anyMatch(mark -> mark.area().intersects(text.box()))) {
        problems.add("“" + text.text() + "” covers data");
      }
    }
    return problems;
  }
}
