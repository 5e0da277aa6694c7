package org.multipolar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Arguments refused before a class begins. */
class ClassCommandTest {
  private static final String JULY = "scenarios/classroom/july-2025.yaml";

  private static String refused(String... arguments) {
    StringWriter err = new StringWriter();
    CommandLine line = Multipolar.commandLine().setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 1];
    all[0] = "class";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    assertThat(line.execute(all)).isEqualTo(2);
    return err.toString();
  }

  @Test
  void aScenarioIsNeeded() {
    assertThat(refused()).contains("no scenario; for example: ");
  }

  @Test
  void roundsMustFit() {
    assertThat(refused(JULY, "--rounds", "11"))
        .contains(
            "cannot hold a class: 11 rounds of 12 months do not fit: the run has 120 months from"
                + " 2026-01 on");
    assertThat(refused(JULY, "--rounds", "0")).contains("must be a whole number from 1 to 40");
    assertThat(refused(JULY, "--port", "80")).contains("must be a whole number from 1024 to 65535");
  }

  @Test
  void anAddressMustBeThisMachines() {
    assertThat(refused(JULY, "--address", "203.0.113.7"))
        .contains("--address 203.0.113.7: this machine does not have this address");
    assertThat(refused(JULY, "--address", "no address"))
        .contains("--address no address: there is no such address");
  }

  /** An occupied port is reported in one sentence before the model is built. */
  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(refused(JULY, "--port", port).strip())
          .endsWith("--port " + port + " is taken by another program; choose another one")
          .doesNotContain("building");
    }
  }
}
