package org.branchwork.campaigns.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.branchwork.campaigns.api.Caller;
import org.branchwork.campaigns.api.LabelledPosts;
import org.branchwork.campaigns.api.NewsSearch;
import org.branchwork.campaigns.api.PostDraft;
import org.branchwork.campaigns.api.PostLabel;
import org.branchwork.campaigns.api.PostLine;
import org.branchwork.campaigns.api.PostList;
import org.branchwork.campaigns.api.PostNotFound;
import org.branchwork.campaigns.api.PostSummary;
import org.branchwork.campaigns.api.PostView;
import org.jspecify.annotations.Nullable;

/** Reads posts. What is public is asked of the clock in every query. */
@ApplicationScoped
@Transactional
class NewsLookup implements NewsSearch {
  static final int WRITERS_LIST_MAX = 200;

  private static final String PUBLIC = " p.withdrawn = false and p.publishedFrom <= :now ";
  private static final String LABELLED = " join p.labels l where l.slug = :label and ";
  private static final String SUMMARY =
      "select p.slug, p.title, p.lead, p.publishedFrom from Post p ";
  private static final String NEWEST_FIRST = " order by p.publishedFrom desc, p.id desc";

  @PersistenceContext(unitName = "campaigns")
  EntityManager entities;

  @Inject PostRepository posts;
  @Inject Clock clock;

  @Override
  public PostList latest(int number, Caller caller) {
    return list(number, " where " + PUBLIC, null);
  }

  @Override
  public LabelledPosts labelled(String labelSlug, int number, Caller caller) {
    PostLabel label =
        entities
            .createQuery("select l from Label l where l.slug = :slug", Label.class)
            .setParameter("slug", labelSlug)
            .getResultStream()
            .findFirst()
            .map(Label::view)
            .orElseThrow(PostNotFound::new);
    PostList list = list(number, LABELLED + PUBLIC, labelSlug);
    if (number == 1 && list.posts().isEmpty()) {
      throw new PostNotFound();
    }
    return new LabelledPosts(label, list);
  }

  @Override
  public PostView bySlug(String slug, Caller caller) {
    return entities
        .createQuery("select p from Post p where p.slug = :slug and" + PUBLIC, Post.class)
        .setParameter("slug", slug)
        .setParameter("now", now())
        .getResultStream()
        .findFirst()
        .map(Post::view)
        .orElseThrow(PostNotFound::new);
  }

  @Override
  public Optional<Instant> nextPublication(Caller caller) {
    return entities
        .createQuery(
            "select min(p.publishedFrom) from Post p"
                + " where p.withdrawn = false and p.publishedFrom > :now",
            OffsetDateTime.class)
        .setParameter("now", now())
        .getResultStream()
        .filter(Objects::nonNull)
        .map(Moment::of)
        .findFirst();
  }

  @Override
  public List<PostLine> everyPost(Caller caller) {
    CampaignsAccess.requireDesk(caller);
    Instant now = clock.instant();
    return entities
        .createQuery(
            "select p.publicId, p.slug, p.title, p.publishedFrom, p.withdrawn, p.changedAt"
                + " from Post p order by p.changedAt desc, p.id desc",
            Object[].class)
        .setMaxResults(WRITERS_LIST_MAX)
        .getResultStream()
        .map(row -> line(row, now))
        .toList();
  }

  @Override
  public PostDraft draft(UUID post, Caller caller) {
    CampaignsAccess.requireDesk(caller);
    return posts.require(post).draft(clock.instant());
  }

  private PostList list(int number, String where, @Nullable String labelSlug) {
    long count =
        with(entities.createQuery("select count(p) from Post p " + where, Long.class), labelSlug)
            .getSingleResult();
    int pages = (int) Math.max(1, (count + PostList.PAGE_SIZE - 1) / PostList.PAGE_SIZE);
    if (number < 1 || number > pages) {
      return new PostList(List.of(), number, pages);
    }
    List<PostSummary> found =
        with(entities.createQuery(SUMMARY + where + NEWEST_FIRST, Object[].class), labelSlug)
            .setFirstResult((number - 1) * PostList.PAGE_SIZE)
            .setMaxResults(PostList.PAGE_SIZE)
            .getResultStream()
            .map(NewsLookup::summary)
            .toList();
    return new PostList(found, number, pages);
  }

  private <T> TypedQuery<T> with(TypedQuery<T> query, @Nullable String labelSlug) {
    query.setParameter("now", now());
    if (labelSlug != null) {
      query.setParameter("label", labelSlug);
    }
    return query;
  }

  private static PostSummary summary(Object[] row) {
    return new PostSummary(
        (String) row[0], (String) row[1], (String) row[2], Moment.of((OffsetDateTime) row[3]));
  }

  private static PostLine line(Object[] row, Instant now) {
    Instant publishedFrom = Moment.orNone((OffsetDateTime) row[3]);
    return new PostLine(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        Post.stateOf(publishedFrom, (Boolean) row[4], now),
        publishedFrom,
        Moment.of((OffsetDateTime) row[5]));
  }

  private OffsetDateTime now() {
    return Moment.of(clock.instant());
  }
}
