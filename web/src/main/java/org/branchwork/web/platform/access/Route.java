package org.branchwork.web.platform.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address of the portal.
 *
 * @param path as in the file, with {@code {name}} for what varies
 * @param view the page that answers
 * @param permission what a member of staff must hold; "-" for any account; "" for other kinds
 */
public record Route(
    String path,
    String view,
    Kind kind,
    String permission,
    Pattern pattern,
    List<String> parameterNames) {

  /** What an address is for; decides about sessions, caching and who may come. */
  public enum Kind {
    PUBLIC,
    FORM,
    JSON,
    STAFF,
    ENTRANCE;

    /** Whether pages of this kind keep no view between requests, hence no session. */
    boolean stateless() {
      return this != STAFF;
    }
  }

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  static Route of(String path, String view, Kind kind, String permission) {
    List<String> names = new ArrayList<>();
    StringBuilder regex = new StringBuilder();
    Matcher matcher = PARAMETER.matcher(path);
    int from = 0;
    while (matcher.find()) {
      regex.append(Pattern.quote(path.substring(from, matcher.start()))).append("([^/]+)");
      names.add(matcher.group(1));
      from = matcher.end();
    }
    regex.append(Pattern.quote(path.substring(from)));
    return new Route(
        path, view, kind, permission, Pattern.compile(regex.toString()), List.copyOf(names));
  }

  /** What varies in a path of this route, by name; empty when the path is not of this route. */
  Optional<Map<String, String>> match(String requested) {
    Matcher matcher = pattern.matcher(requested);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < parameterNames.size(); i++) {
      parameters.put(parameterNames.get(i), matcher.group(i + 1));
    }
    return Optional.of(parameters);
  }
}
