package io.hivematrix.beacon.app.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the process is given, such as time and streams, comes in through constructors; {@code Main} alone takes it. */
final class EnvironmentRules {

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.time.Clock.system(java.time.ZoneId)",
            "java.lang.System.currentTimeMillis()",
            "java.util.Date.<init>()");

    private static final Set<String> PLACES = Set.of(
            "java.time.ZoneId.systemDefault()",
            "java.util.TimeZone.getDefault()",
            "java.util.Locale.getDefault()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.io.PrintWriter.printf(java.lang.String, [Ljava.lang.Object;)",
            "java.io.PrintWriter.format(java.lang.String, [Ljava.lang.Object;)",
            "java.text.NumberFormat.getInstance()",
            "java.text.Collator.getInstance()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)");

    private static final Set<String> CHARSETS = Set.of(
            "java.nio.charset.Charset.defaultCharset()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.io.ByteArrayOutputStream.toString()",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.io.PrintWriter.<init>(java.io.OutputStream, boolean)",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.io.PrintStream.<init>(java.io.OutputStream, boolean)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileWriter.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.util.Scanner.<init>(java.io.InputStream)");

    private static final Set<String> STREAMS =
            Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.in");

    private static final Set<String> ENDINGS =
            Set.of("java.lang.System.exit(int)", "java.lang.Runtime.exit(int)", "java.lang.Runtime.halt(int)");

    private static final Set<String> ENVIRONMENT =
            Set.of("java.lang.System.getenv()", "java.lang.System.getenv(java.lang.String)");

    private EnvironmentRules() {}

    static List<ArchitectureRule> of(Modules house) {
        return List.of(
                onlyMain(
                        house,
                        "Only main touches the standard streams",
                        "whoever prints is handed a writer, so that tests and pipes get it whole",
                        target -> STREAMS.contains(target) || target.endsWith(".printStackTrace()")),
                onlyMain(
                        house,
                        "Only main ends the process",
                        "a part that ends the process takes the others and the tests with it",
                        ENDINGS::contains),
                onlyMain(
                        house,
                        "Only main reads the clock on the wall",
                        "what happens at midnight is tested at noon",
                        target -> CLOCKS.contains(target) || target.matches("java\\.time\\.\\w+\\.now\\(\\)")),
                onlyMain(
                        house,
                        "Only main knows the machine's zone and locale",
                        "the same board looks the same on every machine",
                        PLACES::contains),
                onlyMain(
                        house,
                        "Only main knows the machine's charset",
                        "names with accents survive on every machine",
                        CHARSETS::contains),
                onlyMain(
                        house,
                        "Only main reads the environment",
                        "every setting comes through the one catalogue that documents it",
                        ENVIRONMENT::contains));
    }

    private static ArchitectureRule onlyMain(
            Modules house, String sentence, String reason, Predicate<String> forbidden) {
        DescribedPredicate<JavaAccess<?>> named =
                DescribedPredicate.describe("that is forbidden", access -> forbidden.test(nameOf(access)));
        return new ArchitectureRule(
                sentence,
                reason,
                noClasses().that(are(not(house.main()))).should().accessTargetWhere(named));
    }

    private static String nameOf(JavaAccess<?> access) {
        return access.getTarget().getFullName();
    }

    private static DescribedPredicate<JavaClass> not(String name) {
        return DescribedPredicate.describe(
                "not " + name, type -> !type.getName().equals(name));
    }
}
