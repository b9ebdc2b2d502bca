package io.hivematrix.beacon.web.page.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateConfigurationTest {

    private final Configuration configuration = new TemplateConfiguration().getConfiguration();

    static List<String> templates() throws Exception {
        Path folder = Path.of(
                TemplateConfigurationTest.class.getResource("/templates").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ftl"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsHtmlAndEscapesValues(String name) throws IOException {
        Template template = configuration.getTemplate(TemplateConfiguration.BASE_PATH + "/" + name);

        assertThat(template.getOutputFormat()).isSameAs(HTMLOutputFormat.INSTANCE);
        assertThat(template.getAutoEscaping()).isTrue();
    }

    @Test
    void filesOutsideTheClassPathAreNotTemplates() throws IOException {
        Path file = Files.createTempFile("template", ".ftl");
        try {
            assertThatThrownBy(() -> configuration.getTemplate(file.toString()))
                    .isInstanceOf(TemplateNotFoundException.class);
            assertThatThrownBy(() -> configuration.getTemplate("file:" + file))
                    .isInstanceOf(TemplateNotFoundException.class);
        } finally {
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${'java.lang.Object'?new()}",
                "${value?api.class}",
                "${value.class.classLoader}",
                "${missing}"
            })
    void templateWithoutPermissionOrValueFails(String source) throws IOException {
        Template template = new Template("test.ftl", source, configuration);

        assertThatThrownBy(() -> template.process(Map.of("value", "text"), new StringWriter()))
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void valuesAreEscapedAndNumbersAreForMachines() throws IOException, TemplateException {
        StringWriter page = new StringWriter();
        new Template("test.ftl", "${text} ${number}", configuration)
                .process(Map.of("text", "<b>", "number", 1234567.5), page);

        assertThat(page).hasToString("&lt;b&gt; 1234567.5");
    }
}
