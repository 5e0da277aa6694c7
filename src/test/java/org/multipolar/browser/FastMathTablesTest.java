package org.multipolar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables computed for the model in a browser equal those of the library. */
class FastMathTablesTest {
  private static final String PLACE = "org.apache.commons.math3.util.";
  private static final String COMPUTED = PLACE + "ComputedFastMathLiteralArrays";
  private static final String LITERAL = PLACE + "FastMathLiteralArrays";

  @TempDir private Path folder;

  @Test
  void theyAreThoseOfTheLibraryToTheLastBit() throws IOException, ReflectiveOperationException {
    URL library = FastMath.class.getProtectionDomain().getCodeSource().getLocation();
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                folder.toString(),
                "-cp",
                Path.of(library.getPath()).toString(),
                Path.of("src", "browser", "java", COMPUTED.replace('.', '/') + ".java").toString());
    assertThat(failed).isZero();
    URL[] computed = {folder.toUri().toURL(), library};
    try (URLClassLoader ours = new URLClassLoader(computed, null);
        URLClassLoader theirs = new URLClassLoader(new URL[] {library}, null)) {
      for (String table : List.of("ExpIntA", "ExpIntB", "ExpFracA", "ExpFracB", "LnMant")) {
        assertThat(table(ours, COMPUTED, table)).as(table).isEqualTo(table(theirs, LITERAL, table));
      }
    }
  }

  private static Object table(ClassLoader loader, String of, String name)
      throws ReflectiveOperationException {
    Method load = loader.loadClass(of).getDeclaredMethod("load" + name);
    load.setAccessible(true);
    return load.invoke(null);
  }
}
