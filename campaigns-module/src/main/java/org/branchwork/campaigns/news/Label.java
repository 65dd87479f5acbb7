package org.branchwork.campaigns.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.branchwork.campaigns.api.PostLabel;

/** A label; the first spelling of its name stays. */
@Entity
@Table(schema = "campaigns", name = "label")
class Label {
  static final int MOST = 5;
  static final int NAME_MIN = 2;
  static final int NAME_MAX = 40;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(updatable = false)
  private String slug;

  @Column(updatable = false)
  private String name;

  protected Label() {}

  Label(String slug, String name) {
    this.slug = slug;
    this.name = name;
  }

  /**
   * Measures the names of a form.
   *
   * @return the names by their slugs, doubles once, in the order typed; blank names are left out
   */
  static Map<String, String> measured(List<String> typed, Wording wording) {
    Map<String, String> names = new LinkedHashMap<>();
    boolean wellFormed = true;
    for (String each : typed) {
      String name = Wording.clean(each).replaceAll("[\\s\\u00a0]+", " ").strip();
      String slug = Slug.of(name);
      int length = Wording.length(name);
      if (length > 0) {
        wellFormed &= length >= NAME_MIN && length <= NAME_MAX && !slug.isEmpty();
        names.putIfAbsent(slug, name);
      }
    }
    wording.require(wellFormed, "labels.malformed");
    wording.require(names.size() <= MOST, "labels.too-many");
    return names;
  }

  String name() {
    return name;
  }

  PostLabel view() {
    return new PostLabel(slug, name);
  }
}
