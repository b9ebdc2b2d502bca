package io.hivematrix.beacon.codex.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hivematrix.beacon.domain.board.PsaConfiguration;
import io.hivematrix.beacon.domain.ticket.GroupId;
import io.hivematrix.beacon.domain.ticket.TicketLinks;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code /api/psa/config}: the ticket links and groups of the default provider. Where no default is named, the
 * first provider counts; where the named one is missing, nothing is known, since another's links would lead astray. Of
 * what else is in there, such as keys, nothing is looked at.
 */
public final class PsaConfigurationReader implements ResponseReader<PsaConfiguration> {

    @Override
    public PsaConfiguration read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedResponseException("the answer is no object");
        }
        Optional<String> chosen = Optional.empty();
        Map<String, PsaConfiguration> providers = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "default_provider" -> chosen = text(parser);
                case "providers" -> readProviders(parser, providers);
                default -> parser.skipChildren();
            }
        }
        return chosen.map(name -> providers.getOrDefault(name, PsaConfiguration.UNKNOWN))
                .or(() -> providers.values().stream().findFirst())
                .orElse(PsaConfiguration.UNKNOWN);
    }

    private static void readProviders(JsonParser parser, Map<String, PsaConfiguration> providers) throws IOException {
        if (!entersObject(parser)) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            providers.put(name, provider(parser));
        }
    }

    private static PsaConfiguration provider(JsonParser parser) throws IOException {
        Optional<TicketLinks> links = Optional.empty();
        Set<GroupId> professionalServices = Set.of();
        if (!entersObject(parser)) {
            return PsaConfiguration.UNKNOWN;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "ticket_url_template" -> links = text(parser).flatMap(TicketLinks::ofTemplate);
                case "group_ids" -> professionalServices = professionalServices(parser);
                default -> parser.skipChildren();
            }
        }
        return new PsaConfiguration(links, professionalServices);
    }

    private static Set<GroupId> professionalServices(JsonParser parser) throws IOException {
        Set<GroupId> groups = Set.of();
        if (!entersObject(parser)) {
            return groups;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean ours = parser.currentName().equals("professional_services");
            parser.nextToken();
            if (ours) {
                groups = group(parser).map(Set::of).orElse(Set.of());
            } else {
                parser.skipChildren();
            }
        }
        return groups;
    }

    private static boolean entersObject(JsonParser parser) throws IOException {
        boolean object = parser.currentToken() == JsonToken.START_OBJECT;
        if (!object) {
            parser.skipChildren();
        }
        return object;
    }

    private static Optional<GroupId> group(JsonParser parser) throws IOException {
        try {
            return LenientScalars.id(parser).stream().mapToObj(GroupId::new).findFirst();
        } catch (MalformedFieldException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonParser parser) throws IOException {
        try {
            return LenientScalars.text(parser);
        } catch (MalformedFieldException none) {
            return Optional.empty();
        }
    }
}
