package org.multipolar.scenario.world;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Worlds that were read without a problem, while memory allows: scenarios that name the same world,
 * such as the points of a study, read its tables once. Safe for use by multiple threads.
 */
public final class ReadWorlds {
  private final Map<Key, SoftReference<LoadedWorld>> worlds = new ConcurrentHashMap<>();

  /** The file of a world, and how the scenario names it, which its name in results follows. */
  private record Key(Path file, WorldSpec spec) {}

  Optional<LoadedWorld> get(Path file, WorldSpec spec) {
    return Optional.ofNullable(worlds.get(new Key(file, spec))).map(SoftReference::get);
  }

  void put(Path file, WorldSpec spec, LoadedWorld world) {
    worlds.put(new Key(file, spec), new SoftReference<>(world));
  }
}
