package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnusableNameTest {
  @Test
  void namesTheLocaleThatCannotWriteIt() {
    assertThat(UnusableName.reason("folder", "ANSI_X3.4-1968"))
        .isEqualTo(
            "cannot be the name of a folder in the encoding of this locale, ANSI_X3.4-1968; set"
                + " LC_ALL=C.UTF-8");
    assertThat(UnusableName.reason("file", "UTF-8")).isEqualTo("cannot be the name of a file");
  }
}
