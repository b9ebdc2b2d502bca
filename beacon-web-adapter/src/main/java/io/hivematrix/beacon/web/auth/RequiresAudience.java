package io.hivematrix.beacon.web.auth;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who may call a resource. On a method it wins over the one on its class; a resource without it is closed as if it
 * were {@link Audience#USERS}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface RequiresAudience {

    /** Who may call it. */
    Audience value();

    /** The permission levels that may call it; none named: whatever level is let in at all. */
    String[] levels() default {};

    /** Who can be let in. */
    enum Audience {
        /** Anyone; no credential is looked at. */
        ANYONE,
        /** People of an allowed level, by bearer token or by Beacon's own cookie. */
        USERS,
        /** As {@link #USERS}; the answer is a page, and gives the person the cookie that the page's own calls need. */
        PAGE_VIEWERS,
        /** As {@link #USERS}, and services of the platform by a token made out to Beacon. */
        USERS_AND_SERVICES
    }
}
