package org.branchwork.fundraising.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.branchwork.fundraising.api.statements.BankAccountView;
import org.branchwork.fundraising.api.statements.ReadStatement;
import org.branchwork.fundraising.api.statements.StatementQuestion;
import org.branchwork.fundraising.api.statements.StatementQuestion.Kind;
import org.jspecify.annotations.Nullable;

/** Whose the statements of a file are; what cannot be told is asked. */
final class AccountsOfFile {
  private static final Pattern WHOLE = Pattern.compile("\\d{6} \\d{8}");

  private final List<BankAccountView> known;
  private final @Nullable UUID answer;
  private final List<StatementQuestion> questions = new ArrayList<>();

  /**
   * Of the accounts of the branch.
   *
   * @param answer the account of what names none; {@code null}: not said
   */
  AccountsOfFile(List<BankAccountView> known, @Nullable UUID answer) {
    this.known = known;
    this.answer = answer;
  }

  /** The statements that move money, by account in their order. */
  List<AccountPart> parts(List<ReadStatement> statements) {
    Map<BankAccountView, List<ReadStatement>> byAccount = new LinkedHashMap<>();
    for (ReadStatement statement : statements) {
      if (statement.lines().stream().anyMatch(line -> line.amountPence() != 0)) {
        BankAccountView account = account(statement.account());
        if (account != null) {
          byAccount.computeIfAbsent(account, unused -> new ArrayList<>()).add(statement);
        }
      }
    }
    return byAccount.entrySet().stream()
        .map(one -> AccountPart.of(one.getKey(), one.getValue()))
        .toList();
  }

  private @Nullable BankAccountView account(@Nullable String written) {
    String name = written == null ? "" : written;
    if (WHOLE.matcher(name).matches()) {
      return of(name);
    }
    List<BankAccountView> sameNumber =
        known.stream().filter(each -> each.number().equals(padded(name))).toList();
    if (sameNumber.size() == 1) {
      return sameNumber.get(0);
    }
    @Nullable BankAccountView answered =
        known.stream().filter(each -> each.id().equals(answer)).findFirst().orElse(null);
    if (answered == null) {
      questions.add(new StatementQuestion(Kind.ACCOUNT, null, List.of(name)));
    }
    return answered;
  }

  private @Nullable BankAccountView of(String whole) {
    @Nullable BankAccountView account =
        known.stream().filter(each -> each.written().equals(whole)).findFirst().orElse(null);
    if (account == null) {
      questions.add(new StatementQuestion(Kind.UNKNOWN_ACCOUNT, null, List.of(whole.split(" "))));
    }
    return account;
  }

  /** Banks leave out leading noughts. */
  private static String padded(String number) {
    return number.matches("\\d{6,8}") ? "0".repeat(8 - number.length()) + number : "";
  }

  List<StatementQuestion> questions() {
    return questions;
  }
}
