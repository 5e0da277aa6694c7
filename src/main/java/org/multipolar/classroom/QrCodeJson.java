package org.multipolar.classroom;

import com.google.gson.JsonObject;
import io.nayuki.qrcodegen.QrCode;

/** An address as a QR code. */
final class QrCodeJson {
  private QrCodeJson() {}

  /** Returns the code's size and its modules row by row, 1 for dark; without the quiet zone. */
  static JsonObject of(String address) {
    QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    StringBuilder dark = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        dark.append(code.getModule(x, y) ? '1' : '0');
      }
    }
    JsonObject json = new JsonObject();
    json.addProperty("size", code.size);
    json.addProperty("dark", dark.toString());
    return json;
  }
}
