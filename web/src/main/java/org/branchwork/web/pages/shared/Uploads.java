package org.branchwork.web.pages.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.branchwork.casework.api.NewFile;
import org.branchwork.web.platform.attachments.AttachmentDoor;
import org.branchwork.web.platform.attachments.AttachmentRefused;

/** The files of a posted form, taken in through the attachment door. */
@ApplicationScoped
public class Uploads {

  @Inject AttachmentDoor door;

  /**
   * The files of a field together with those kept before; what is refused becomes a problem of the
   * field, the rest is kept.
   */
  public List<NewFile> take(
      HttpServletRequest request, String field, List<NewFile> kept, Problems problems) {
    List<NewFile> files = new ArrayList<>(kept);
    for (Part part : parts(request, field)) {
      try {
        var accepted = door.accept(part.getSubmittedFileName(), bytes(part));
        addNew(new NewFile(accepted.name(), accepted.type(), accepted.bytes()), files);
      } catch (AttachmentRefused refused) {
        problems.add(field, Texts.say(refused.key(), refused.file()));
      }
    }
    if (!AttachmentDoor.fit(files.stream().map(f -> f.bytes().length).toList())) {
      problems.add(field, Texts.get("attachment.too-many"));
      return kept;
    }
    return files;
  }

  /** The bytes of the first file of a field, as they came, for a module that reads them itself. */
  public Optional<byte[]> raw(HttpServletRequest request, String field) {
    return parts(request, field).stream().map(Uploads::bytes).findFirst();
  }

  /** The name of the first file of a field, as the browser tells it. */
  public Optional<String> name(HttpServletRequest request, String field) {
    return parts(request, field).stream().map(Part::getSubmittedFileName).findFirst();
  }

  /**
   * Adds a file unless it is there: who posts a form again after an error sends its files again.
   */
  static void addNew(NewFile file, List<NewFile> files) {
    boolean there =
        files.stream()
            .anyMatch(f -> f.name().equals(file.name()) && Arrays.equals(f.bytes(), file.bytes()));
    if (!there) {
      files.add(file);
    }
  }

  private static List<Part> parts(HttpServletRequest request, String field) {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      return List.of();
    }
    try {
      return request.getParts().stream()
          .filter(part -> field.equals(part.getName()))
          .filter(part -> part.getSubmittedFileName() != null)
          .filter(part -> !part.getSubmittedFileName().isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Part part) {
    try (var in = part.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
