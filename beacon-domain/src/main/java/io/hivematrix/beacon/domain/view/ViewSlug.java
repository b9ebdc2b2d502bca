package io.hivematrix.beacon.domain.view;

import java.util.regex.Pattern;

/**
 * Name of a view in URLs and options, such as "professional-services".
 *
 * <pre>{@code
 * Optional<View> view = views.find(new ViewSlug("professional-services"));
 * }</pre>
 *
 * @param value lower-case letters, digits and single hyphens between them, at most 64 characters
 */
public record ViewSlug(String value) {

    private static final int MAX_LENGTH = 64;
    private static final Pattern FORMAT = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if the value has another format */
    public ViewSlug {
        if (value.length() > MAX_LENGTH || !FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "view slug must be lower-case letters, digits and hyphens, at most 64 characters, but is '" + value
                            + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
