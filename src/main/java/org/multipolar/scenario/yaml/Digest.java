package org.multipolar.scenario.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** SHA-256 of texts in UTF-8, as hexadecimal digits. */
public final class Digest {
  private final MessageDigest digest;
  private final Map<Path, String> texts = new LinkedHashMap<>();

  public Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest of one text. */
  public static String sha256(String text) {
    Digest digest = new Digest();
    digest.digest.update(text.getBytes(UTF_8));
    return digest.hex();
  }

  /** Adds a file, if it can be read; the kind of line endings does not matter. */
  public void add(Path file) {
    SourceText.of(file, new Problems())
        .ifPresent(
            text -> {
              texts.put(file, text);
              digest.update(text.replace("\r\n", "\n").getBytes(UTF_8));
            });
  }

  /** Stores the text of a file, if it can be read, without adding it to the digest. */
  public void keep(Path file) {
    SourceText.of(file, new Problems()).ifPresent(text -> texts.put(file, text));
  }

  /** The files added or stored, in order, with their texts. */
  public Map<Path, String> texts() {
    return Collections.unmodifiableMap(texts);
  }

  /** The digest of everything added so far; more can be added. */
  public String hex() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of the Java platform can be copied", e);
    }
  }
}
