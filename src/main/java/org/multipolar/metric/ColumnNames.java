package org.multipolar.metric;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Column names of every table that this program writes: identifiers of lower-case letters, digits
 * and underscores, which R, Python, Julia and SQL accept without quotes.
 *
 * <p>Files and the command line use the form that authors write; tables use the corresponding
 * identifier: {@code lag-open.end} is {@code lag_open_end}, {@code lag@CHN.end} is {@code
 * lag_chn_end}, {@code access@[IDN,NGA].mean} is {@code access_idn_nga_mean}, and {@code a.end -
 * b.end} is {@code a_end_minus_b_end}.
 */
public final class ColumnNames {
  private static final Pattern MARK = Pattern.compile("\\p{M}");
  private static final Pattern SIGN = Pattern.compile("(?<=-)-(?=[0-9])");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDS = Pattern.compile("^_|_$");

  private ColumnNames() {}

  /** The column name for a name as authors write it; an identifier is unchanged. */
  public static String of(String written) {
    String bare = MARK.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("");
    String inWords =
        SIGN.matcher(bare)
            .replaceAll("minus_")
            .replace(" - ", " minus ")
            .replace(" + ", " plus ")
            .replace(" * ", " times ")
            .replace(" / ", " over ")
            .replace(" > ", " above ")
            .replace(" < ", " below ");
    String joined = HUMP.matcher(inWords).replaceAll("_").toLowerCase(Locale.ROOT);
    String name = ENDS.matcher(OTHERS.matcher(joined).replaceAll("_")).replaceAll("");
    return name.isEmpty() ? "x" : Character.isDigit(name.charAt(0)) ? "x_" + name : name;
  }

  /**
   * The names of all columns of a table, without duplicates: the later of two equal names is
   * numbered.
   */
  public static List<String> of(Collection<String> written) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new TreeSet<>();
    for (String each : written) {
      String name = of(each);
      String free = name;
      for (int n = 2; !taken.add(free); n++) {
        free = name + "_" + n;
      }
      names.add(free);
    }
    return names;
  }
}
