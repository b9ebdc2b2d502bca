package io.hivematrix.beacon.app.browser;

/** A rough stand-in for the platform's global stylesheet, enough to see the page as it comes through the gateway. */
final class PlatformStyle {

    static final String CSS = """
            :root { --bg: #fff; --fg: #1b2430; --line: #ccd4dd; --soft: #f3f5f8; --accent: #1f5fa6; }
            :root[data-theme=dark] { --bg: #161c24; --fg: #e6ebf1; --line: #3a4654; --soft: #1f2833; --accent: #86bdf5; }
            body { display: flex; margin: 0; font: 14px/1.5 sans-serif; background: var(--bg); color: var(--fg); }
            a { color: var(--accent); }
            .side-panel { background: #22303f; padding: 1rem; } .side-panel a { color: #fff; }
            .platform-content { flex: 1; min-width: 0; padding: 1rem; }
            .page-header { display: flex; justify-content: space-between; gap: 1rem; flex-wrap: wrap; }
            .card { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 1rem; }
            .card__header { display: flex; justify-content: space-between; padding: .5rem 1rem; background: var(--soft); }
            .card__header--danger { background: #a8281f; color: #fff; }
            .card__title { margin: 0; font-size: 1rem; }
            .card__body { padding: .5rem 1rem; }
            .table-wrapper { overflow-x: auto; }
            .datetime-container small { display: block; margin-top: 4px; font-size: .8em; }
            .data-table { width: 100%; border-collapse: collapse; }
            .data-table td, .data-table th { padding: .25rem .5rem; border-bottom: 1px solid var(--line); text-align: start; }
            .sortable-header, .btn { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 4px; padding: .2rem .6rem; }
            .btn { display: inline-block; } .u-flex { display: flex; gap: 1rem; }
            .btn-group { display: flex; gap: .5rem; flex-wrap: wrap; margin: .5rem 0; }
            .badge, .priority-badge { padding: 0 .4rem; border-radius: 8px; background: var(--soft); }
            .sla-overdue { color: #b3231b; } :root[data-theme=dark] .sla-overdue { color: #ff8b82; }
            .ticket-count-number { font-size: 2.5rem; } .siren { display: none; }
            .siren.active { display: inline-block; width: 1rem; height: 1rem; border-radius: 50%; background: #b3231b; }
            .tabs { display: flex; gap: 1rem; } .tabs__tab--active { font-weight: bold; }
            .u-hidden { display: none !important; }
            .empty-state, .alert, .badge { display: block; } .badge { display: inline-flex; }
            .alert { border: 1px solid var(--line); padding: .5rem; }
            .modal { border: 1px solid var(--line); background: var(--bg); color: var(--fg); display: none; }
            .modal.active { display: block; }
            """;

    private PlatformStyle() {}
}
