package org.multipolar.web.page;

/**
 * The pages of a class.
 *
 * @param phone for pupils
 * @param board for the teacher and the projector
 */
public record ClassPages(String phone, String board) {}
