package org.multipolar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvocationTest {
  private static final String ROOT = Path.of("").toAbsolutePath().getRoot().toString();

  @Test
  void absolutePathsAreKeptFromTheWorkingFolderOn() {
    String inside = Path.of("a", "b.yaml").toAbsolutePath().toString();
    String outside = ROOT + Path.of("elsewhere", "c.yaml");
    assertThat(Invocation.portable("a/b.yaml")).isEqualTo("a/b.yaml");
    assertThat(Invocation.portable(inside)).isEqualTo("a/b.yaml");
    assertThat(Invocation.portable(outside)).isEqualTo("c.yaml");
    assertThat(Invocation.portable("--out=" + outside)).isEqualTo("--out=c.yaml");
    assertThat(Invocation.portable("--out=" + inside)).isEqualTo("--out=a/b.yaml");
    assertThat(Invocation.portable(ROOT)).isEmpty();
    assertThat(Invocation.portable("run.to=2030-12")).isEqualTo("run.to=2030-12");
    assertThat(Invocation.portable("from " + outside + " and  " + inside))
        .isEqualTo("from c.yaml and  a/b.yaml");
    assertThat(Invocation.portable("a\0b")).as("no path at all").isEqualTo("a\0b");
  }

  @Test
  void aCallThatEndsNowHasItsTimeAndThePlaceWhereItRan() {
    Instant start = Instant.now().minusSeconds(100).plusNanos(1);
    Invocation call = Invocation.ending(List.of("run", ROOT + "x.yaml"), start, 7);
    assertThat(call.command()).containsExactly("run", "x.yaml");
    assertThat(call.start()).isBeforeOrEqualTo(start).isAfter(start.minusSeconds(1));
    assertThat(call.start().getNano()).isZero();
    assertThat(call.seconds()).isBetween(99L, 1000L);
    assertThat(call.replications()).isEqualTo(7);
    assertThat(call.version()).isEqualTo(Build.current().version()).isNotEqualTo("unknown");
    assertThat(call.commit()).isEqualTo(Build.current().commit());
    assertThat(call.java())
        .isEqualTo(System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
    assertThat(call.system())
        .isEqualTo(System.getProperty("os.name") + ", " + System.getProperty("os.arch"));
  }
}
