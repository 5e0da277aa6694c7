package org.multipolar.value;

/** Whether a state counts as part of the Global South; China can be counted on either side. */
public enum GlobalSouth {
  NO,
  YES,
  CHINA
}
