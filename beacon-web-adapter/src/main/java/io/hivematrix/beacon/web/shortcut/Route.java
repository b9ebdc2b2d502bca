package io.hivematrix.beacon.web.shortcut;

import io.hivematrix.beacon.web.auth.RequiresAudience;
import io.hivematrix.beacon.web.ratelimit.RateLimited;
import java.lang.reflect.Method;
import java.util.Objects;

/**
 * A route whose answers can be given on the short way.
 *
 * @param resource the class whose annotations say who may ask and how often; those of its methods say nothing else
 * @param template the template of its path, such as "/api/tickets/{view}", as the access log names it
 * @param accepted the media type that a client who accepts nothing else may ask for, such as "text/html"
 * @param mediaType the {@code Content-Type} of its answers
 */
public record Route(Class<?> resource, String template, String accepted, String mediaType) {

    /**
     * @throws NullPointerException naming the component that is null
     * @throws IllegalArgumentException naming the method of the resource that says by itself who may call it or how often:
     *     the short way asks the class
     */
    public Route {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(accepted, "accepted");
        Objects.requireNonNull(mediaType, "mediaType");
        for (Method method : resource.getMethods()) {
            if (method.isAnnotationPresent(RequiresAudience.class) || method.isAnnotationPresent(RateLimited.class)) {
                throw new IllegalArgumentException("resource must not have rules of its own for the method " + method);
            }
        }
    }

    /**
     * Whether an {@code Accept} header surely lets the route answer. That of a browser or a program that asks for this very
     * type does; what takes more reading is left to Jersey.
     *
     * @param accept the header; empty where there was none
     */
    boolean surelyAccepted(String accept) {
        return accept.isEmpty()
                || accept.equals("*/*")
                || accept.equals(accepted)
                || accept.startsWith(accepted + ",")
                || accept.startsWith(accepted + ", ");
    }
}
