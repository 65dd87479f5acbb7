package org.branchwork.campaigns.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.branchwork.campaigns.api.CampaignsRuleBroken;
import org.branchwork.campaigns.api.PostNotFound;

/** Keeps posts and their labels. */
@ApplicationScoped
class PostRepository {

  /** Any number: it names, among the database's advisory locks, the one of this module. */
  private static final long ADDRESS_LOCK = 7_015_522_640_981L;

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  boolean exists(UUID publicId) {
    return !find(publicId).isEmpty();
  }

  Post require(UUID publicId) {
    return find(publicId).stream().findFirst().orElseThrow(PostNotFound::new);
  }

  private List<Post> find(UUID publicId) {
    return entities
        .createQuery("select p from Post p where p.publicId = :id", Post.class)
        .setParameter("id", publicId)
        .getResultList();
  }

  /**
   * Lets one transaction at a time begin a post or choose an address, so that a form sent twice at
   * once is one post, and two posts of one title get two addresses; neither gets an error.
   */
  void lock() {
    entities
        .createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
        .setParameter(1, ADDRESS_LOCK)
        .getResultList();
  }

  /** A free address for the title; it stays free until the transaction ends. */
  String freeSlug(String title) {
    lock();
    return Slug.free(title, this::isTaken);
  }

  private boolean isTaken(String slug) {
    return entities
            .createQuery("select count(p) from Post p where p.slug = :slug", Long.class)
            .setParameter("slug", slug)
            .getSingleResult()
        > 0;
  }

  /** The labels of these names; those that are new are made. */
  List<Label> labels(Map<String, String> namesBySlug) {
    if (namesBySlug.isEmpty()) {
      return List.of();
    }
    namesBySlug.forEach(
        (slug, name) ->
            entities
                .createNativeQuery(
                    "insert into campaigns.label (slug, name) values (?1, ?2)"
                        + " on conflict (slug) do nothing")
                .setParameter(1, slug)
                .setParameter(2, name)
                .executeUpdate());
    return entities
        .createQuery("select l from Label l where l.slug in :slugs order by l.name", Label.class)
        .setParameter("slugs", namesBySlug.keySet())
        .getResultList();
  }

  void add(Post post) {
    entities.persist(post);
    entities.flush();
  }

  /** Writes now, so that a quicker writer shows here and not, wrapped, at commit. */
  void flush() {
    try {
      entities.flush();
    } catch (OptimisticLockException quicker) {
      throw new CampaignsRuleBroken("post.changed");
    }
  }
}
