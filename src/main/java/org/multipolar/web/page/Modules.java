package org.multipolar.web.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bundles modules into one script: each module follows those that it imports, without import and
 * export statements. Nothing more is required, because no two modules declare the same name.
 */
final class Modules {
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import \\{[^}]*} from '\\./([\\w-]+\\.js)';\n");
  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?m)^(?:export )?(?:async )?(?:const|let|class|function) (?:\\[([^\\]]*)]|(\\w+))");

  private final Map<String, String> modules = new LinkedHashMap<>();
  private final Map<String, String> owners = new LinkedHashMap<>();

  private Modules() {}

  /** Returns the script of a module and all its imports. */
  static String script(String entry) throws IOException {
    Modules all = new Modules();
    all.add(entry, new TreeSet<>());
    return "(() => {\n'use strict';\n" + String.join("\n", all.modules.values()) + "})();\n";
  }

  /** Removes comments on lines of their own, and indentation. */
  private static String slim(String text) {
    return text.replaceAll("(?s)/\\*\\*.*?\\*/\n", "")
        .replaceAll("(?m)^\\s*//.*\n", "")
        .replaceAll("(?m)^ +", "");
  }

  private void add(String name, Set<String> path) throws IOException {
    if (modules.containsKey(name)) {
      return;
    }
    if (!path.add(name)) {
      throw new IllegalStateException("modules import each other: " + path);
    }
    String text = PageResources.text(name);
    Matcher imports = IMPORT.matcher(text);
    while (imports.find()) {
      add(imports.group(1), path);
    }
    path.remove(name);
    String body = IMPORT.matcher(text).replaceAll("");
    if (body.contains("\nimport ") || body.startsWith("import ")) {
      throw new IllegalStateException(name + " has an import of a form that is not understood");
    }
    Matcher declared = DECLARATION.matcher(body);
    while (declared.find()) {
      List<String> names =
          declared.group(1) == null
              ? List.of(declared.group(2))
              : List.of(declared.group(1).split(",\\s*"));
      for (String each : names) {
        String owner = owners.putIfAbsent(each, name);
        if (owner != null) {
          throw new IllegalStateException(each + " is declared in " + owner + " and in " + name);
        }
      }
    }
    modules.put(name, slim(body.replaceAll("(?m)^export ", "")));
  }
}
