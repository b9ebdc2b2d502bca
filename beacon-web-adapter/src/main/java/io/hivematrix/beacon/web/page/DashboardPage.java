package io.hivematrix.beacon.web.page;

import io.hivematrix.beacon.domain.dashboard.Dashboard;
import io.hivematrix.beacon.web.page.layout.Templates;
import java.util.Map;

/** Writes a dashboard as a page, complete with its rows, so that it is of use before and without any script. */
public final class DashboardPage {

    private final Templates templates = new Templates();

    /** The page as UTF-8. The same dashboard in the same context always gives the same bytes. */
    public byte[] write(Dashboard dashboard, PageContext context) {
        return templates.render("dashboard.ftlh", Map.of("page", PageModel.of(dashboard, context)));
    }
}
