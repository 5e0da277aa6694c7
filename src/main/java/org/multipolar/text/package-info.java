/**
 * Text of numbers and names, for machines and for people.
 *
 * <p>{@code NumberText} and {@code Digits} write what programs read back; {@code NumberFormats},
 * {@code Labels} and {@code Columns} what people read. Enters no other room.
 */
package org.multipolar.text;
