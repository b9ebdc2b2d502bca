package io.hivematrix.beacon.cli.env;

/**
 * Effective value of a setting.
 *
 * @param name name, such as "BEACON_PORT"
 * @param value text of the value, already masked if it is a secret; empty if unset
 * @param origin source of the value, such as "environment", ".flaskenv" or "default"
 */
public record EffectiveSetting(String name, String value, String origin) {}
