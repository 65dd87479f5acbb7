package org.branchwork.fundraising.ledger;

import java.util.List;
import org.branchwork.fundraising.sql.SqlDoor.Row;

/**
 * The chains: a line for each link, with tabs between account, period, place in the chain, hash in
 * hexadecimal, and the JSON array that it is the SHA-256 of, whose first value is the hash before.
 */
final class ChainFile implements PackPart {

  private static final int COLUMNS = 5;

  private final List<Row> links;

  ChainFile(List<Row> links) {
    this.links = links;
  }

  int links() {
    return links.size();
  }

  @Override
  public void addTo(PackFiles files) {
    StringBuilder text = new StringBuilder();
    for (Row link : links) {
      for (int column = 0; column < COLUMNS; column++) {
        text.append(link.text(column)).append(column + 1 < COLUMNS ? '\t' : '\n');
      }
    }
    files.add("chain.tsv", text.toString());
  }
}
