package io.why401.agent;

import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the agent in another JVM says of itself: {@code 0.1.0 watching 401s; …}, an agent property of that JVM, where the
 * application does not see it. {@code io.why401.engine.Presence} writes it.
 */
record Presence(String version, String doing) {

    static @Nullable Presence in(Properties agentProperties) {
        String text = agentProperties.getProperty("why401");
        if (text == null) {
            return null;
        }
        int space = text.indexOf(' ');
        return space < 0 ? new Presence(text, "") : new Presence(text.substring(0, space), text.substring(space + 1));
    }
}
