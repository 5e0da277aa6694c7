package org.multipolar.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.multipolar.api.Results;
import org.multipolar.api.Study;
import org.multipolar.api.Workers;

/**
 * Runs a study on a Spark cluster: {@code spark-submit --class org.multipolar.spark.SparkStudy …
 * STUDY FOLDER [REPLICATIONS]}. The same command resumes it.
 */
public final class SparkStudy {
  private SparkStudy() {}

  public static void main(String[] words) {
    if (words.length < 2 || words.length > 3) {
      System.err.println("Usage: SparkStudy STUDY FOLDER [REPLICATIONS]");
      System.exit(2);
    }
    SparkConf conf = new SparkConf().setIfMissing("spark.driver.maxResultSize", "0");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      Study study = Study.of(words[0]).workers(Workers.of(new SparkRunner(spark)));
      Study asked = words.length == 3 ? study.replications(Integer.parseInt(words[2])) : study;
      try (Results results = asked.run(words[1])) {
        System.out.println(results.replications() + " replications in " + results.folder());
      }
    }
  }
}
