package org.multipolar.classroom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A token bucket for each key, which allows a burst and then a rate per second. */
final class RateLimiter {
  private static final int MOST = 2000;
  private static final double SECOND = 1000;

  private final double burst;
  private final double perSecond;
  private final LongSupplier millis;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  private static final class Bucket {
    private double left;
    private long at;
  }

  RateLimiter(double burst, double perSecond, LongSupplier millis) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.millis = millis;
  }

  /** Takes a token; returns false if there is none. */
  synchronized boolean passes(String whose) {
    Bucket bucket = filled(whose);
    if (bucket.left < 1) {
      return false;
    }
    bucket.left--;
    return true;
  }

  /** Whether there is a token. */
  synchronized boolean open(String whose) {
    return filled(whose).left >= 1;
  }

  private Bucket filled(String whose) {
    long now = millis.getAsLong();
    Bucket bucket =
        buckets.computeIfAbsent(
            whose,
            any -> {
              Bucket full = new Bucket();
              full.left = burst;
              full.at = now;
              return full;
            });
    bucket.left = Math.min(burst, bucket.left + (now - bucket.at) * perSecond / SECOND);
    bucket.at = now;
    return bucket;
  }
}
