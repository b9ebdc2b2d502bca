package io.hivematrix.beacon.cli.format;

import io.hivematrix.beacon.cli.source.DashboardResult;
import java.nio.charset.StandardCharsets;

/** JSON, byte for byte the API's response. */
final class JsonFormat implements BoardFormat {

    @Override
    public String render(DashboardResult result) {
        return new String(result.json().get(), StandardCharsets.UTF_8);
    }
}
