package io.hivematrix.beacon.app.browser;

/** Scripts that prepare a page for tests of alerts. */
final class AlertScripts {

    /** Reports notifications and tones to the function "recorded". */
    static final String RECORD = """
            (() => {
              window.Notification = class {
                static permission = "granted";
                static requestPermission() { recorded("permission requested"); return Promise.resolve("granted"); }
                constructor(title, { body }) { recorded(`${title} | ${body}`); window.lastNotification = this; }
                close() { recorded("closed"); }
              };
              AudioContext.prototype.resume = () => Promise.resolve();
              const start = OscillatorNode.prototype.start;
              OscillatorNode.prototype.start = function (time) {
                recorded(`tone ${this.frequency.value}`);
                start.call(this, time);
              };
            })();
            """;

    /** Sets a browser's settings of alerts where there are none; has a place for those that differ. */
    static final String SETTINGS = """
            if (location.protocol.startsWith("http")) {
              const settings = { on: true, scope: "", ...%s };
              localStorage.beacon_alert_settings ??= JSON.stringify(settings);
            }
            """;

    private AlertScripts() {}
}
