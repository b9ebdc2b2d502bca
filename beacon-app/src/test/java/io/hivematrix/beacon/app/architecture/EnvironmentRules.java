package io.hivematrix.beacon.app.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Time, streams, locale and environment are injected through constructors; only {@code Main} reads them. */
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

    static List<ArchitectureRule> of(Modules modules) {
        return List.of(
                onlyMain(
                        modules,
                        "Only Main uses the standard streams",
                        "output goes to an injected writer, which tests and pipes can read",
                        target -> STREAMS.contains(target) || target.endsWith(".printStackTrace()")),
                onlyMain(
                        modules,
                        "Only Main exits the process",
                        "an exit elsewhere would end other components and the tests",
                        ENDINGS::contains),
                onlyMain(
                        modules,
                        "Only Main reads the system clock",
                        "time is injected, so that tests control it",
                        target -> CLOCKS.contains(target) || target.matches("java\\.time\\.\\w+\\.now\\(\\)")),
                onlyMain(
                        modules,
                        "Only Main uses the default time zone and locale",
                        "output is the same on every machine",
                        PLACES::contains),
                onlyMain(
                        modules,
                        "Only Main uses the default charset",
                        "text is read and written in the same encoding on every machine",
                        CHARSETS::contains),
                onlyMain(
                        modules,
                        "Only Main reads environment variables",
                        "every setting is defined and documented in one catalogue",
                        ENVIRONMENT::contains));
    }

    private static ArchitectureRule onlyMain(
            Modules modules, String statement, String reason, Predicate<String> forbidden) {
        DescribedPredicate<JavaAccess<?>> named =
                DescribedPredicate.describe("is forbidden", access -> forbidden.test(nameOf(access)));
        return new ArchitectureRule(
                statement,
                reason,
                noClasses().that(are(not(modules.main()))).should().accessTargetWhere(named));
    }

    private static String nameOf(JavaAccess<?> access) {
        return access.getTarget().getFullName();
    }

    private static DescribedPredicate<JavaClass> not(String name) {
        return DescribedPredicate.describe(
                "not " + name, type -> !type.getName().equals(name));
    }
}
