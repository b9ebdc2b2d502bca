package io.hivematrix.beacon.web.auth;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares who may call a resource. The annotation of a method overrides that of its class; the default is
 * {@link Audience#USERS}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresAudience {

    Audience value();

    /** The permission levels that may call it; empty for all permitted levels. */
    String[] levels() default {};

    enum Audience {
        /** Anyone; credentials are ignored. */
        ANYONE,
        /** Users of a permitted level, by user token or session cookie. */
        USERS,
        /** As {@link #USERS}; the response is a page and sets the session cookie that the page's API calls need. */
        PAGE_VIEWERS,
        /** As {@link #USERS}, and services with a service token whose target is Beacon. */
        USERS_AND_SERVICES,
        /**
         * As {@link #USERS}; requests without valid credentials of a user reach the resource without a viewer, and the resource
         * checks whether the display may see it.
         */
        USERS_AND_DISPLAYS
    }
}
