package org.multipolar.value;

/** Which side of the development divide a state is counted on; China can be counted with either. */
public enum GlobalSouth {
  NO,
  YES,
  CHINA
}
