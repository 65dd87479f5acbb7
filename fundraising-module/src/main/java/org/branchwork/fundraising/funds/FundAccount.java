package org.branchwork.fundraising.funds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.branchwork.fundraising.api.BankAccount;

/** An account that a fund showed from a moment on; written once, never changed. */
@Entity
@Table(schema = "fundraising", name = "fund_account")
class FundAccount {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "fund_id", updatable = false)
  private Fund fund;

  @Column(updatable = false)
  private String name;

  @Column(name = "sort_code", updatable = false)
  private String sortCode;

  @Column(name = "account_number", updatable = false)
  private String number;

  /** EclipseLink would write an instant as serialised bytes. */
  @Column(name = "set_at", updatable = false)
  private OffsetDateTime setAt;

  protected FundAccount() {}

  FundAccount(Fund fund, BankAccount account, Instant now) {
    this.fund = fund;
    name = account.name();
    sortCode = account.sortCode();
    number = account.number();
    setAt = now.atOffset(ZoneOffset.UTC);
  }

  BankAccount account() {
    return new BankAccount(name, sortCode, number);
  }
}
