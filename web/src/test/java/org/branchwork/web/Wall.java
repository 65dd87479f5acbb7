package org.branchwork.web;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/**
 * One rule about what may know what. It reads the same on the portal and on {@code
 * org.branchwork.violations}, a small portal whose every class breaks a rule: so each rule is seen
 * to fail before it is trusted.
 *
 * @param sentence the rule in words
 * @param breakers the package below {@code org.branchwork.violations} whose classes break it
 */
record Wall(String sentence, String breakers, ArchRule rule) {

  private static final String VIOLATIONS = "org.branchwork.violations";

  @Override
  public String toString() {
    return sentence;
  }

  /** The compiled classes of the portal, without tests. */
  static JavaClasses portal() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.branchwork");
  }

  /** The classes that break this rule on purpose. */
  JavaClasses violations() {
    return new ClassFileImporter().importPackages(VIOLATIONS + "." + breakers);
  }

  /** Classes below one of these packages, named from {@code org.branchwork} on. */
  static DescribedPredicate<JavaClass> in(String... packages) {
    String any = String.join("|", packages).replace(".", "\\.");
    Pattern where =
        Pattern.compile("org\\.branchwork(\\.violations\\.\\w+)?\\.(" + any + ")(\\..*)?");
    return DescribedPredicate.describe(
        "in " + String.join(", ", packages), type -> where.matcher(home(type)).matches());
  }

  /** Classes of the three bounded modules. */
  static DescribedPredicate<JavaClass> inModules() {
    return in("campaigns", "casework", "fundraising").as("in a module");
  }

  /** The module of a class, or nothing for a class of no module. */
  static String module(JavaClass type) {
    String name = home(type).replaceFirst("^org\\.branchwork\\.(violations\\.\\w+\\.)?", "");
    String first = name.replaceFirst("\\..*", "");
    return inModules().test(type) ? first : "";
  }

  /** Classes of the {@code api} package of their module, or below it. */
  static DescribedPredicate<JavaClass> inApi() {
    return in("campaigns.api", "casework.api", "fundraising.api").as("in an api package");
  }

  private static String home(JavaClass type) {
    return type.getBaseComponentType().getPackageName();
  }
}
