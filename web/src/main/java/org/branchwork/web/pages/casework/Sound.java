package org.branchwork.web.pages.casework;

import java.util.Map;

/** Recordings that a browser plays, and the type under which it knows them. */
final class Sound {

  private static final Map<String, String> PLAYED =
      Map.of(
          "audio/mpeg", "audio/mpeg",
          "audio/mp4", "audio/mp4",
          "audio/vnd.wave", "audio/wav",
          "audio/opus", "audio/ogg",
          "audio/vorbis", "audio/ogg");

  private Sound() {}

  static boolean playable(String type) {
    return PLAYED.containsKey(type);
  }

  /** The type a file is handed out as: its own, but for what players know by another name. */
  static String served(String type) {
    return PLAYED.getOrDefault(type, type);
  }
}
