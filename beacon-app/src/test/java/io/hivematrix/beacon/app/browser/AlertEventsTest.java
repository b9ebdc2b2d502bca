package io.hivematrix.beacon.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules of alerts, which are functions of boards, settings and times, so that the gateway takes no part. */
class AlertEventsTest extends BrowserTest {

    /** Boards are texts such as "1:s1 green 7, 2:s3 red": ticket, section, colour and agent. */
    private static final String MODULES = """
            async () => {
              const base = document.querySelector('script[src*="main.js"]').src.replace(/main\\.js.*/, "alerts/");
              const load = (name) => import(`${base}${name}.js`);
              const { alertStateOf, alertChanges } = await load("alert-events");
              const { planAlerts } = await load("alert-memory");
              const { isQuiet } = await load("alert-settings");
              const siren = { pulseAbove: 3, stopAt: 2 };
              const boardOf = (text) => {
                const board = { s1_items: [], s2_items: [], s3_items: [], s4_items: [] };
                for (const [, key, section, sla_color, agent] of text.matchAll(/(\\w+):(s\\d) (\\w+) ?(\\w+)?/g)) {
                  board[`${section}_items`].push({ key, sla_color, responder_key: agent ?? null });
                }
                return board;
              };
              window.changes = (scope, me, ...texts) => {
                let state = null;
                let changes;
                for (const text of texts) {
                  const board = boardOf(text);
                  const later = alertStateOf(state, board, siren);
                  changes = alertChanges(state ?? later, later, board, { scope, me, view: "helpdesk" });
                  state = later;
                }
                return [...changes.events.map(({ id }) => id), ...changes.ended.map((id) => `-${id}`)].join(" ");
              };
              window.plans = (steps) => {
                let memory = { made: {}, single: [], more: 0 };
                return steps.map((step) => {
                  const [now, ...ids] = step.split(" ");
                  const events = ids.filter((id) => !id.startsWith("-")).map((id) => ({ id, ticket: { key: id.split("-")[1] } }));
                  const ended = ids.filter((id) => id.startsWith("-")).map((id) => id.slice(1));
                  const planned = planAlerts(memory, { events, ended }, now * 1000);
                  memory = planned.memory;
                  return `${planned.plan.single.length}+${planned.plan.rest.length} of ${planned.plan.more}`;
                });
              };
              window.made = (count) => {
                const events = Array.from({ length: count }, (_, i) => ({ id: `new-${i}`, ticket: { key: `${i}` } }));
                const { memory } = planAlerts({ made: {}, single: [], more: 0 }, { events, ended: [] }, 0);
                return [Object.keys(memory.made).length, "new-0" in memory.made, `new-${count - 1}` in memory.made];
              };
              window.quiet = (quietFrom, quietTo) =>
                ["06:59", "07:00", "12:00", "21:59", "22:00", "23:59", "00:00"]
                  .filter((time) => isQuiet({ quietFrom, quietTo }, new Date(`2026-11-28T${time}:30`)))
                  .join(" ");
            }""";

    @BeforeEach
    void loadModules() {
        open("/helpdesk");
        page.evaluate(MODULES);
    }

    private Object changes(String scope, String me, String... boards) {
        return page.evaluate(
                "([scope, me, boards]) => changes(scope, me, ...boards)", List.of(scope, me, List.of(boards)));
    }

    @Test
    void firstBoard_hasNoEvents() {
        assertThat(changes("", "7", "1:s1 red 7, 2:s2 green 7, 3:s3 red, 4:s4 red, 5:s1 green"))
                .isEqualTo("");
    }

    @Test
    void newTicket_countsInSectionOneOnly() {
        assertThat(changes("", "7", "1:s1 green", "1:s1 green, 2:s1 green, 3:s4 green"))
                .isEqualTo("new-2");
        assertThat(changes("", "7", "1:s4 green", "1:s1 green")).isEqualTo("");
    }

    @Test
    void ticketMissingOnOneBoard_isNotNewOnTheNext() {
        assertThat(changes("", "7", "1:s1 red, 2:s3 red", "", "1:s1 red, 2:s3 red"))
                .isEqualTo("");
    }

    @Test
    void reply_countsOnOwnTicketsOrThoseOfTheChosenAgent() {
        String[] boards = {"1:s1 green 7, 2:s1 green 8", "1:s2 green 7, 2:s2 green 8"};

        assertThat(changes("", "7", boards)).isEqualTo("reply-1");
        assertThat(changes("me", "7", boards)).isEqualTo("reply-1");
        assertThat(changes("8", "7", boards)).isEqualTo("reply-2");
        assertThat(changes("unassigned", "7", boards)).isEqualTo("");
        assertThat(changes("", "", "1:s1 green", "1:s2 green")).isEqualTo("");
        assertThat(changes("me", "7", "1:s2 green 8", "1:s2 green 7")).isEqualTo("");
    }

    @Test
    void overdueAndSectionThree_areEventsOfTheirOwn() {
        assertThat(changes("", "7", "1:s1 orange, 2:s1 orange, 3:s3 red", "1:s1 red, 2:s3 orange, 3:s3 red"))
                .isEqualTo("overdue-1 section3-2");
        assertThat(changes("", "7", "", "1:s3 red")).isEqualTo("overdue-1 section3-1");
        assertThat(changes("", "7", "1:s1 red, 2:s3 orange, 3:s2 green 7", "1:s1 green, 2:s1 green, 3:s4 green"))
                .isEqualTo("-overdue-1 -section3-2 -reply-3");
    }

    @Test
    void scope_limitsTickets() {
        String[] boards = {"1:s4 green 7, 2:s4 green 8, 3:s4 green", "1:s4 red 7, 2:s4 red 8, 3:s4 red"};

        assertThat(changes("", "7", boards)).isEqualTo("overdue-1 overdue-2 overdue-3");
        assertThat(changes("me", "7", boards)).isEqualTo("overdue-1");
        assertThat(changes("8", "7", boards)).isEqualTo("overdue-2");
        assertThat(changes("unassigned", "7", boards)).isEqualTo("overdue-3");
        assertThat(changes("me", "", boards)).isEqualTo("");
    }

    @Test
    void assignedTicket_isNewInTheScopeButNotOverdueAgain() {
        assertThat(changes("me", "7", "1:s1 red, 2:s3 red", "1:s1 red 7, 2:s3 red 7"))
                .isEqualTo("new-1");
    }

    @Test
    void siren_countsWhenTheTotalCrossesTheThreshold() {
        String three = "1:s4 green, 2:s4 green, 3:s4 green";
        String four = three + ", 4:s4 green";

        assertThat(changes("me", "7", three, four)).isEqualTo("siren-helpdesk");
        assertThat(changes("me", "7", three, four, three, four)).isEqualTo("");
        assertThat(changes("me", "7", four, "1:s4 green, 2:s4 green")).isEqualTo("-siren-helpdesk");
    }

    /** Returns how many alerts are shown one by one, in the summary, and in the summary so far; "-" is an event's end. */
    private Object plans(String... secondsAndIds) {
        return page.evaluate("steps => plans(steps)", List.of(secondsAndIds));
    }

    @Test
    void reportedEvent_isNotPlannedAgain() {
        assertThat(plans("0 new-1", "1 new-1", "9000000 new-1 overdue-1"))
                .isEqualTo(List.of("1+0 of 0", "0+0 of 0", "1+0 of 0"));
    }

    @Test
    void endedEvent_isPlannedAgainAfterAMinute() {
        assertThat(plans("0 overdue-1", "59 -overdue-1", "60 overdue-1"))
                .isEqualTo(List.of("1+0 of 0", "0+0 of 0", "0+0 of 0"));
        assertThat(plans("0 overdue-1", "60 -overdue-1", "61 overdue-1"))
                .isEqualTo(List.of("1+0 of 0", "0+0 of 0", "1+0 of 0"));
    }

    @Test
    void fourthAlertInTenSeconds_isInTheSummary() {
        assertThat(plans("0 new-1 new-2", "1 new-3 overdue-3 new-4 new-5", "2 new-6", "12 new-7 new-8 new-9 new-10"))
                .isEqualTo(List.of("2+0 of 0", "1+2 of 2", "0+1 of 3", "3+1 of 1"));
    }

    @Test
    void memory_forgetsTheOldestEvents() {
        assertThat(page.evaluate("made(2500)")).isEqualTo(List.of(2_000, false, true));
    }

    @Test
    void quietHours_mayPassMidnight() {
        assertThat(page.evaluate("quiet('22:00', '07:00')")).isEqualTo("06:59 22:00 23:59 00:00");
        assertThat(page.evaluate("quiet('07:00', '22:00')")).isEqualTo("07:00 12:00 21:59");
        assertThat(page.evaluate("quiet('22:00', '')")).isEqualTo("");
        assertThat(page.evaluate("quiet('', '')")).isEqualTo("");
    }
}
