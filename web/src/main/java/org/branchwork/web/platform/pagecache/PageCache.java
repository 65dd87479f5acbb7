package org.branchwork.web.platform.pagecache;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.branchwork.web.platform.settings.PortalSettings;

/**
 * The pages of this instance, by path, bounded in bytes. They live in spells: a spell begins when
 * somebody has looked at what the pages tell, and is over at the next edge of the clock, or when it
 * is dropped. A page belongs to the spell in which its rendering began, so that one that was
 * rendered across a change is never served.
 */
@ApplicationScoped
public class PageCache {

  private static final String MOST_BYTES = "33554432";

  private final Map<String, CachedPage> pages = new ConcurrentHashMap<>();
  private final Clock clock;
  private final long mostBytes;

  private volatile Spell spell = new Spell(0, Instant.MIN);
  private long bytes;

  /** For the container's proxy alone. */
  @SuppressWarnings("NullAway")
  protected PageCache() {
    this(null, Long.parseLong(MOST_BYTES));
  }

  @Inject
  PageCache(Clock clock, PortalSettings settings) {
    this(clock, Long.parseLong(settings.text("limits.page-cache-bytes", MOST_BYTES)));
  }

  PageCache(Clock clock, long mostBytes) {
    this.clock = clock;
    this.mostBytes = mostBytes;
  }

  /** A time in which nothing changes by itself; {@code until} is the first moment after it. */
  private record Spell(long number, Instant until) {}

  /** The page at a path, unless something may have changed since it was rendered. */
  Optional<CachedPage> find(String path) {
    CachedPage page = pages.get(path);
    Spell now = spell;
    Instant moment = clock.instant();
    if (page == null || page.spell() != now.number() || !moment.isBefore(now.until())) {
      return Optional.empty();
    }
    page.used(moment);
    return Optional.of(page);
  }

  /** The number of the spell; to be asked before a rendering begins. */
  long spell() {
    return spell.number();
  }

  /** Keeps a page that was rendered in this spell; any other, or one too large, is let go. */
  synchronized void keep(String path, CachedPage page) {
    if (isOver() || page.spell() != spell.number() || page.bytes() > mostBytes) {
      return;
    }
    forget(path);
    while (bytes + page.bytes() > mostBytes) {
      forget(longestUnused());
    }
    page.used(clock.instant());
    pages.put(path, page);
    bytes += page.bytes();
  }

  /** Whether the clock or a change ended the spell, so that nothing is served from here. */
  boolean isOver() {
    return !clock.instant().isBefore(spell.until());
  }

  /** Lets all pages go and begins a spell. */
  synchronized void begin(Instant until) {
    spell = new Spell(spell.number() + 1, until);
    pages.clear();
    bytes = 0;
  }

  /** Lets all pages go; none is kept until a spell is begun. */
  void drop() {
    begin(Instant.MIN);
  }

  private String longestUnused() {
    return pages.entrySet().stream()
        .min(Comparator.comparing(entry -> entry.getValue().usedAt()))
        .orElseThrow()
        .getKey();
  }

  private void forget(String path) {
    CachedPage gone = pages.remove(path);
    if (gone != null) {
      bytes -= gone.bytes();
    }
  }
}
