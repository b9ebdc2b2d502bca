package io.hivematrix.beacon.app.command;

import io.hivematrix.beacon.app.config.BeaconSettings;
import io.hivematrix.beacon.app.config.Configuration;
import io.hivematrix.beacon.app.config.ViewsFileLoader;
import io.hivematrix.beacon.app.wiring.SettingsMapper;
import io.hivematrix.beacon.cli.env.DisplayLinkFactory;
import io.hivematrix.beacon.cli.source.CliException;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.view.ViewSlug;
import io.hivematrix.beacon.web.display.DisplayLink;
import io.hivematrix.beacon.web.display.DisplayLinks;
import io.hivematrix.beacon.web.display.DisplaySettings;
import io.hivematrix.beacon.web.display.RedactionLevel;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Creates links for screens with the settings of this machine, without a connection. */
public record LocalDisplayLinkFactory(ConfigurationLoader configuration, Clock clock) implements DisplayLinkFactory {

    @Override
    public CreatedLink create(String name, List<String> views, String show, int days) {
        return configuration.use(
                loaded -> {
                    try {
                        return create(loaded, name, slugs(loaded, views), show, days);
                    } catch (IllegalArgumentException invalid) {
                        throw CliException.usage(String.valueOf(invalid.getMessage()));
                    }
                },
                BeaconSettings.SECRET_KEY);
    }

    private CreatedLink create(Configuration loaded, String name, List<ViewSlug> views, String show, int days) {
        DisplaySettings settings = SettingsMapper.display(loaded);
        if (!settings.linksEnabled()) {
            throw CliException.usage("BEACON_DISPLAY is off: links for screens are switched off");
        }
        DisplayLinks links = new DisplayLinks(settings, clock, UUID::randomUUID);
        RedactionLevel level = RedactionLevel.ofWireName(show)
                .orElseThrow(() -> new IllegalArgumentException("--show must be counts, tickets or full"));
        DisplayLink link = links.issue(name, views, level, days);
        return new CreatedLink(link.id(), link.expiresAt(), links.path(link));
    }

    private static List<ViewSlug> slugs(Configuration loaded, List<String> names) {
        List<ViewSlug> slugs = names.stream().map(ViewSlug::new).toList();
        DisplayLink.requireKnown(slugs, ViewsFileLoader.read(loaded).views(PsaConfiguration.UNKNOWN));
        return slugs;
    }
}
