package org.multipolar.web.page;

import com.google.gson.Gson;

/**
 * The pages of a class.
 *
 * @param phone page for pupils
 * @param board page for the projector
 * @param desk page for the teacher alone, which shows the notes once it has received them
 * @param notes note and script for the teacher as JSON, which are in none of the pages
 */
public record ClassPages(String phone, String board, String desk, String notes) {
  /** Start of the data of the class, as in {@code keepsake.js}. */
  private static final String CLASS = "\"class\":{";

  /**
   * Returns a page to take home, which needs neither the room nor a network.
   *
   * @param fragment the fragment of its address with which it opens by default, with #
   */
  public String kept(String fragment) {
    String opens = "\"kept\":" + new Gson().toJson(fragment.substring(1)) + ",";
    int at = phone.indexOf(CLASS) + CLASS.length();
    return phone.substring(0, at) + opens + phone.substring(at);
  }
}
