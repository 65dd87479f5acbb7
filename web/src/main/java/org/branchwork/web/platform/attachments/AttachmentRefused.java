package org.branchwork.web.platform.attachments;

/** A file that is not kept; the key's sentence tells why, the name tells which. */
public class AttachmentRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final String file;

  AttachmentRefused(String key, String file) {
    super(key, null, false, false);
    this.key = key;
    this.file = file;
  }

  /** The key of the sentence; it takes the file's name. */
  public String key() {
    return key;
  }

  /** The name of the file, as it would have been kept. */
  public String file() {
    return file;
  }
}
