package org.branchwork.fundraising.payouts;

/**
 * How much of a working day somebody was on strike, as a fraction: 1/1 the whole day, 1/2, 225/450
 * minutes, 37/100.
 *
 * @param part of it, from 1 to {@code of}
 * @param of how many parts the day has, from 1 to the minutes of a day
 */
record DayShare(int part, int of) {

  static final DayShare WHOLE = new DayShare(1, 1);

  private static final int MINUTES = 24 * 60;

  /** Refuses what is no share of a day. */
  DayShare {
    if (of < 1 || of > MINUTES || part < 1 || part > of) {
      throw new IllegalArgumentException(
          part + "/" + of + " is no share of a day: write one such as 1/1, 1/2 or 225/450");
    }
  }

  /** So much of a sum of nothing or more, to the nearest penny, half a penny upwards. */
  long ofPence(long pence) {
    return Math.addExact(Math.multiplyExact(pence, 2L * part), of) / (2L * of);
  }

  /** As people write it. */
  String words() {
    return part + "/" + of;
  }
}
