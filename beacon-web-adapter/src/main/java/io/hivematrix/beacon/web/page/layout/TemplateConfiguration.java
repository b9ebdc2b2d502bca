package io.hivematrix.beacon.web.page.layout;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import io.hivematrix.beacon.web.http.StartupCheck;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.glassfish.jersey.server.mvc.freemarker.FreemarkerConfigurationFactory;

/**
 * FreeMarker configuration of all pages: templates from the class path only, values escaped as HTML, no access to classes
 * and Java APIs, output independent of the machine's locale and time zone. Thread-safe.
 */
public final class TemplateConfiguration implements FreemarkerConfigurationFactory {

    /** Folder of the templates on the class path. */
    public static final String BASE_PATH = "/templates";

    private final Configuration configuration = create();

    @Override
    public Configuration getConfiguration() {
        return configuration;
    }

    private static Configuration create() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(new ClassTemplateLoader(TemplateConfiguration.class.getClassLoader(), "/"));
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setAPIBuiltinEnabled(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        DefaultObjectWrapper wrapper = new DefaultObjectWrapper(Configuration.VERSION_2_3_35);
        wrapper.setIterableSupport(true);
        configuration.setObjectWrapper(wrapper);
        configuration.setSharedVariable("buffered", (TemplateDirectiveModel) TemplateConfiguration::renderBuffered);
        configuration.setSharedVariable("startupCheck", startupCheck());
        return configuration;
    }

    private static TemplateModel startupCheck() {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(StartupCheck.source());
        } catch (TemplateModelException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Renders the body of a directive into a buffer, since the writer of jersey-mvc-freemarker encodes each text on its own. */
    @SuppressWarnings("rawtypes") // as FreeMarker declares it
    private static void renderBuffered(
            Environment environment, Map parameters, TemplateModel[] variables, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        Writer buffer = new BufferedWriter(environment.getOut());
        body.render(buffer);
        buffer.flush();
    }
}
