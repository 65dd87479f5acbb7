package org.branchwork.campaigns.news;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.branchwork.campaigns.api.CampaignsEvent;
import org.branchwork.campaigns.api.NewsDesk;
import org.branchwork.campaigns.api.NewsSearch;
import org.branchwork.campaigns.api.PageDesk;
import org.branchwork.campaigns.api.PageSearch;

/** The desks and searches put together by hand, each call in a transaction of its own. */
final class Office {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  final List<CampaignsEvent> events = new ArrayList<>();
  private final CampaignsDatabase database;
  private Instant now = NOW;

  Office(CampaignsDatabase database) {
    this.database = database;
  }

  void setClock(Instant to) {
    now = to;
  }

  void news(Consumer<NewsDesk> work) {
    news(work, () -> {});
  }

  /** Does the work, then something else while the transaction is still open. */
  void news(Consumer<NewsDesk> work, Runnable beforeCommit) {
    inTransaction(
        entities -> {
          NewsBoard board = new NewsBoard();
          board.posts = posts(entities);
          board.events = new Recorder();
          board.clock = clock();
          work.accept(board);
          beforeCommit.run();
          return null;
        });
  }

  <T> T readNews(Function<NewsSearch, T> question) {
    return inTransaction(
        entities -> {
          NewsLookup lookup = new NewsLookup();
          lookup.entities = entities;
          lookup.posts = posts(entities);
          lookup.clock = clock();
          return question.apply(lookup);
        });
  }

  void pages(Consumer<PageDesk> work) {
    inTransaction(
        entities -> {
          PageBoard board = new PageBoard();
          board.pages = pageRepository(entities);
          board.events = new Recorder();
          board.clock = clock();
          work.accept(board);
          return null;
        });
  }

  <T> T readPages(Function<PageSearch, T> question) {
    return inTransaction(
        entities -> {
          PageLookup lookup = new PageLookup();
          lookup.entities = entities;
          lookup.pages = pageRepository(entities);
          return question.apply(lookup);
        });
  }

  private <T> T inTransaction(Function<EntityManager, T> work) {
    try (EntityManager entities = database.open()) {
      entities.getTransaction().begin();
      try {
        T result = work.apply(entities);
        entities.getTransaction().commit();
        return result;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }

  private Clock clock() {
    return Clock.fixed(now, ZoneId.of("Europe/London"));
  }

  private static PostRepository posts(EntityManager entities) {
    PostRepository repository = new PostRepository();
    repository.entities = entities;
    return repository;
  }

  private static PageRepository pageRepository(EntityManager entities) {
    PageRepository repository = new PageRepository();
    repository.entities = entities;
    return repository;
  }

  /** Keeps what was fired; everything else an event object can do is not used by the module. */
  private final class Recorder implements Event<CampaignsEvent> {
    @Override
    public void fire(CampaignsEvent event) {
      events.add(event);
    }

    @Override
    public <U extends CampaignsEvent> CompletionStage<U> fireAsync(U event) {
      throw new AssertionError("nothing may be lost");
    }

    @Override
    public <U extends CampaignsEvent> CompletionStage<U> fireAsync(
        U event, NotificationOptions options) {
      throw new AssertionError("nothing may be lost");
    }

    @Override
    public Event<CampaignsEvent> select(Annotation... qualifiers) {
      return this;
    }

    @Override
    public <U extends CampaignsEvent> Event<U> select(Class<U> type, Annotation... qualifiers) {
      throw new AssertionError("not used");
    }

    @Override
    public <U extends CampaignsEvent> Event<U> select(
        TypeLiteral<U> type, Annotation... qualifiers) {
      throw new AssertionError("not used");
    }
  }
}
