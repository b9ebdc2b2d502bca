package io.hivematrix.beacon.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.hivematrix.beacon.domain.ticket.Ticket;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The module requires java.base only and exports exactly the packages with public types. */
class ModuleTest {

    private static final Path CLASSES = classes();

    @Test
    void jdeps_reportsJavaBaseOnly() {
        StringWriter out = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();

        int code = jdeps.run(new PrintWriter(out), new PrintWriter(out), "-s", CLASSES.toString());

        assertThat(code).as(out.toString()).isZero();
        assertThat(out.toString().lines()).containsExactly("io.hivematrix.beacon.domain -> java.base");
    }

    @Test
    void requiresOnlyJavaBaseAtRunTime() {
        assertThat(descriptor().requires())
                .filteredOn(required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactly("java.base");
    }

    @Test
    void exportsAllPackagesWithPublicTypes() {
        Set<String> publicPackages =
                PublicTypes.all(CLASSES).stream().map(Class::getPackageName).collect(Collectors.toSet());

        assertThat(descriptor().exports())
                .allMatch(exported -> !exported.isQualified())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrderElementsOf(publicPackages);
    }

    private static ModuleDescriptor descriptor() {
        return ModuleFinder.of(CLASSES)
                .find("io.hivematrix.beacon.domain")
                .orElseThrow()
                .descriptor();
    }

    static Path classes() {
        try {
            return Path.of(Ticket.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
