package io.hivematrix.beacon.app.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Skips a test method of a {@link DirectAndBehindGateway} class behind the gateway. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface DirectOnly {

    /** Reason. */
    String value();
}
