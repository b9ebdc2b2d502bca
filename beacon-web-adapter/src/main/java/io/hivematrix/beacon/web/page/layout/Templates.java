package io.hivematrix.beacon.web.page.layout;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Beacon's templates: from the class path alone, everything escaped as HTML, no access to classes, the same result
 * whatever the machine's locale and zone.
 */
public final class Templates {

    private final Configuration configuration = configuration();

    /** The template filled with the model, as UTF-8. */
    public byte[] render(String name, Object model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            configuration.getTemplate(name).process(model, writer);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("template " + name + " cannot be read", unreadable);
        } catch (TemplateException broken) {
            throw new IllegalStateException("template " + name + " does not fit its model", broken);
        }
        return bytes.toByteArray();
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class.getClassLoader(), "templates"));
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setAPIBuiltinEnabled(false);
        configuration.setNewBuiltinClassResolver((name, environment, template) -> {
            throw new TemplateException("templates may not make objects", environment);
        });
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        DefaultObjectWrapper wrapper = new DefaultObjectWrapper(Configuration.VERSION_2_3_35);
        wrapper.setIterableSupport(true);
        configuration.setObjectWrapper(wrapper);
        return configuration;
    }
}
