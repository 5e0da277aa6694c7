package org.multipolar.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The project's {@code pom.xml} with its properties resolved. */
record Pom(Element root) {
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([\\w.]+)}");

  /**
   * A library of the program.
   *
   * @param group Maven group id
   * @param name Maven artifact id
   */
  record Library(String group, String name, String version) {}

  static Pom read(Path file) throws IOException {
    try {
      return new Pom(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getDocumentElement());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("cannot read " + file, e);
    }
  }

  /** Text of an element below the root; empty if it is absent or empty. */
  String text(String... path) {
    Element at = root;
    for (String name : path) {
      List<Element> next = children(at, name);
      if (next.isEmpty()) {
        return "";
      }
      at = next.get(0);
    }
    Matcher matcher = PROPERTY.matcher(at.getTextContent().strip().replaceAll("\\s+", " "));
    return matcher.replaceAll(m -> Matcher.quoteReplacement(property(m.group(1))));
  }

  private String property(String name) {
    return name.startsWith("project.") && children(properties(), name).isEmpty()
        ? text(name.substring("project.".length()).split("\\."))
        : text("properties", name);
  }

  private Element properties() {
    return children(root, "properties").get(0);
  }

  List<String> developers() {
    return children(children(root, "developers").get(0), "developer").stream()
        .map(developer -> children(developer, "name").get(0).getTextContent())
        .toList();
  }

  /** Run-time libraries of the program. */
  List<Library> libraries() {
    return children(children(root, "dependencies").get(0), "dependency").stream()
        .filter(dependency -> children(dependency, "scope").isEmpty())
        .map(
            dependency ->
                new Library(
                    children(dependency, "groupId").get(0).getTextContent(),
                    children(dependency, "artifactId").get(0).getTextContent(),
                    children(dependency, "version").get(0).getTextContent()))
        .toList();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element && element.getTagName().equals(name)) {
        children.add(element);
      }
    }
    return Collections.unmodifiableList(children);
  }
}
