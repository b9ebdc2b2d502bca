package io.hivematrix.beacon.web.ratelimit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which limit a resource counts under. On a method it wins over the one on its class; a resource without it counts
 * under {@link RateLimitCategory#PAGES}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RateLimited {

    /** The limit. */
    RateLimitCategory value();
}
