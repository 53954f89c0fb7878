package continent.portal.frame;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Ties a handler method to its row in the table of operations. A handler without it stops the start.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Performs {

    /// The id of the [Operation].
    String value();

    /// The kind of resource that the path names, for which an [Ownership] bean exists; empty where there is none.
    String on() default "";

    /// The path variable that holds the resource's id.
    String id() default "id";
}
