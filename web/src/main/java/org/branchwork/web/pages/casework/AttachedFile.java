package org.branchwork.web.pages.casework;

import java.util.List;
import org.branchwork.casework.api.NewFile;

/** A file that is attached to a form and not yet sent, with its size in bytes. */
public record AttachedFile(String name, long size) {

  static List<AttachedFile> of(List<NewFile> files) {
    return files.stream().map(f -> new AttachedFile(f.name(), f.bytes().length)).toList();
  }
}
