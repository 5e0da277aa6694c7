package org.multipolar.web.page;

/**
 * The pages of a class.
 *
 * @param phone page for pupils
 * @param board page for the projector
 * @param desk page for the teacher alone, which shows the notes once it has received them
 * @param notes note and script for the teacher as JSON, which are in none of the pages
 */
public record ClassPages(String phone, String board, String desk, String notes) {}
