package org.multipolar.chart.layout;

import java.awt.geom.Point2D;

/**
 * The Equal Earth projection, which preserves relative areas.
 *
 * <p>Coordinates grow to the right and downwards. The map is centred on 9.5° E, so that its edge
 * runs through the Bering Strait and cuts no land.
 *
 * <p>Šavrič, Patterson and Jenny (2019), The Equal Earth map projection, International Journal of
 * Geographical Information Science 33(3), equations 1 to 3.
 */
public final class EqualEarth {
  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double M = Math.sqrt(3) / 2;

  /** Central meridian, degrees east. */
  public static final double CENTRE = 9.5;

  private EqualEarth() {}

  /** Returns a longitude as degrees from the central meridian, −180 to 180. */
  static double fromCentre(double longitude) {
    double turned = (longitude - CENTRE + 180) % 360;
    return (turned < 0 ? turned + 360 : turned) - 180;
  }

  /** Projects a point given in degrees from the central meridian and degrees north. */
  public static Point2D.Double project(double fromCentre, double latitude) {
    double theta = Math.asin(M * Math.sin(Math.toRadians(latitude)));
    double t2 = theta * theta;
    double t6 = t2 * t2 * t2;
    double x =
        Math.toRadians(fromCentre)
            * Math.cos(theta)
            / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
    double y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
    return new Point2D.Double(x, -y);
  }

  /** Projects a point given in degrees east and degrees north. */
  public static Point2D.Double place(double longitude, double latitude) {
    return project(fromCentre(longitude), latitude);
  }
}
