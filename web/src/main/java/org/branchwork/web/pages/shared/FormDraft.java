package org.branchwork.web.pages.shared;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.branchwork.casework.api.NewFile;
import org.jspecify.annotations.Nullable;

/** What was typed and attached so far, as plain bytes for the draft's cipher and back. */
public record FormDraft(Map<String, String> answers, List<NewFile> files) {

  public static FormDraft empty() {
    return new FormDraft(Map.of(), List.of());
  }

  /** The files but for the one that is to be taken away, if any is named. */
  public List<NewFile> filesWithout(@Nullable String index) {
    return IntStream.range(0, files.size())
        .filter(i -> !String.valueOf(i).equals(index))
        .mapToObj(files::get)
        .toList();
  }

  public byte[] bytes() {
    var typed = Json.createObjectBuilder();
    answers.forEach(typed::add);
    var kept = Json.createArrayBuilder();
    for (NewFile file : files) {
      kept.add(
          Json.createObjectBuilder()
              .add("name", file.name())
              .add("type", file.type())
              .add("bytes", Base64.getEncoder().encodeToString(file.bytes())));
    }
    return Json.createObjectBuilder()
        .add("answers", typed)
        .add("files", kept)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  public static FormDraft of(byte[] bytes) {
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes))) {
      JsonObject all = reader.readObject();
      Map<String, String> answers = new HashMap<>();
      all.getJsonObject("answers").forEach((k, v) -> answers.put(k, ((JsonString) v).getString()));
      List<NewFile> files = new ArrayList<>();
      for (JsonValue value : all.getJsonArray("files")) {
        JsonObject file = value.asJsonObject();
        byte[] content = Base64.getDecoder().decode(file.getString("bytes"));
        files.add(new NewFile(file.getString("name"), file.getString("type"), content));
      }
      return new FormDraft(answers, files);
    }
  }
}
