package org.branchwork.violations.objects;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/** Reads whatever object comes. */
class Trusting {
  Object read(InputStream in) throws IOException, ClassNotFoundException {
    return new ObjectInputStream(in).readObject();
  }
}
