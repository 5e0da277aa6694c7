package org.multipolar.web.page;

/**
 * The pages of a class.
 *
 * @param phone page for pupils
 * @param board page for the teacher and the projector
 */
public record ClassPages(String phone, String board) {}
