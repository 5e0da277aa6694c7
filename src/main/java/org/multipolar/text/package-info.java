/**
 * Text of numbers and names, for machines and for people.
 *
 * <p>{@code NumberText} and {@code Digits} write text that programs read back; {@code
 * NumberFormats}, {@code Labels} and {@code Columns} write text for people. Depends on no other
 * room.
 */
package org.multipolar.text;
