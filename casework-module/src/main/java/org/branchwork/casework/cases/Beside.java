package org.branchwork.casework.cases;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.branchwork.casework.api.CaseFile;
import org.branchwork.casework.api.FileEntry;
import org.branchwork.casework.api.Onlooker;
import org.branchwork.casework.api.Stage;
import org.branchwork.casework.api.absences.CaseCover;
import org.branchwork.casework.api.calls.Contact;
import org.branchwork.casework.api.calls.KnownCaller;
import org.branchwork.casework.api.calls.KnownCaller.Earlier;
import org.branchwork.casework.api.calls.KnownCaller.Same;
import org.branchwork.casework.api.employers.EmployerDomain;
import org.branchwork.casework.api.mail.Brought;
import org.branchwork.casework.api.mail.Forwarded;
import org.branchwork.casework.api.mail.MailMarks;
import org.branchwork.casework.api.work.OpenedCase;
import org.branchwork.casework.rows.RowDoor.Row;
import org.branchwork.casework.telephone.TelephoneDoor;
import org.jspecify.annotations.Nullable;

/** What stands beside the messages of a case, part by part, as {@link BesideRows} reads it. */
final class Beside {

  private static final int ONE = 1;
  private static final int TWO = 2;
  private static final int THREE = 3;
  private static final int AT = 4;
  private static final int NUMBER = 5;
  private static final int BELONGS = 6;
  private static final int KEY = 7;
  private static final int CIPHER = 8;

  private final Map<String, List<Row>> parts;
  private final CaseCipher cipher;

  Beside(List<Row> rows, CaseCipher cipher) {
    this.parts = rows.stream().collect(Collectors.groupingBy(row -> row.text(0)));
    this.cipher = cipher;
  }

  private Stream<Row> part(String name) {
    return parts.getOrDefault(name, List.of()).stream();
  }

  private <T> List<T> part(String name, Function<Row, T> read) {
    return part(name).map(read).toList();
  }

  private Words words(Row row, int plain) {
    @Nullable Long key = row.numberOrNone(KEY);
    return new Words(
        row.textOrNone(plain),
        key == null ? null : Math.toIntExact(key),
        key == null ? null : row.bytes(CIPHER));
  }

  /** The files of each message, by its number. */
  Map<Long, List<FileEntry>> files() {
    return part("FILE")
        .collect(
            Collectors.groupingBy(
                row -> row.number(BELONGS), Collectors.mapping(this::file, Collectors.toList())));
  }

  private FileEntry file(Row row) {
    UUID id = row.id(ONE);
    String name = words(row, TWO).read(cipher, Attachment.COLUMN, id);
    return new FileEntry(id, name, row.text(THREE), row.number(NUMBER));
  }

  List<CaseFile.Entry> notes() {
    return part(
        "NOTE",
        row ->
            new CaseFile.Entry(
                row.moment(AT),
                CaseFile.Kind.NOTE,
                row.text(ONE),
                words(row, TWO).read(cipher, Note.COLUMN, row.number(NUMBER)),
                null,
                List.of(),
                Brought.NOTHING));
  }

  List<CaseFile.Entry> steps() {
    return part(
        "STEP",
        row ->
            new CaseFile.Entry(
                row.moment(AT),
                CaseFile.Kind.valueOf(row.text(ONE)),
                row.text(TWO),
                null,
                row.textOrNone(THREE),
                List.of(),
                Brought.NOTHING));
  }

  Set<UUID> named() {
    return part("NAMED").map(row -> row.id(ONE)).collect(Collectors.toCollection(TreeSet::new));
  }

  List<Onlooker> onlookers() {
    return part("ONLOOKER", row -> new Onlooker(row.id(ONE), row.moment(AT)));
  }

  List<String> labels() {
    return part("LABEL", row -> row.text(ONE));
  }

  KnownCaller known(Contact contact) {
    return CallerLookup.known(
        contact.telephone(),
        TelephoneDoor.read(contact.telephone()),
        part("EARLIER", Beside::earlier));
  }

  private static Earlier earlier(Row row) {
    String[] said = row.text(THREE).split(" ");
    Set<Same> same = EnumSet.noneOf(Same.class);
    for (int i = 1; i < said.length; i++) {
      same.add(Same.valueOf(said[i]));
    }
    return new Earlier(
        row.text(ONE), row.text(TWO), Stage.valueOf(said[0]), row.moment(AT), Set.copyOf(same));
  }

  @Nullable CaseCover away() {
    return part("AWAY")
        .map(row -> new CaseCover(row.id(ONE), LocalDate.parse(row.text(TWO)), row.idOrNone(THREE)))
        .findFirst()
        .orElse(null);
  }

  MailMarks mail() {
    return new MailMarks(
        part("RETURNED").anyMatch(row -> row.text(ONE).equals(BesideRows.SINCE)),
        part("RETURNED")
            .map(row -> row.momentOrNone(AT))
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet()),
        forwarded());
  }

  /** Of several the last. */
  private @Nullable Forwarded forwarded() {
    return part("FORWARDED")
        .map(row -> new Forwarded(row.textOrNone(TWO), row.text(ONE)))
        .reduce((first, next) -> next)
        .orElse(null);
  }

  /** The nearest of the listed domains, which stands first. */
  @Nullable EmployerDomain domain() {
    return part("DOMAIN")
        .map(row -> new EmployerDomain(row.text(ONE), row.text(TWO)))
        .findFirst()
        .orElse(null);
  }

  List<OpenedCase.Title> preparedTexts() {
    return part("PREPARED", row -> new OpenedCase.Title(row.id(ONE), row.text(TWO)));
  }
}
