package io.why401.engine.publish.logger;

/**
 * Text for somebody else's log: a client chose parts of it. It holds no line break or other control character, and nothing that
 * a logging library would look up: Log4j 2 before 2.15 follows <code>${jndi:…}</code> in messages, and no request of ours may
 * be the one that reaches it.
 */
final class Defused {

    private Defused() {}

    static String text(String text) {
        boolean clean = text.indexOf("${") < 0;
        for (int i = 0; clean && i < text.length(); i++) {
            clean = text.charAt(i) >= ' ';
        }
        if (clean) {
            return text;
        }
        StringBuilder defused = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            defused.append(c < ' ' ? ' ' : c);
            if (c == '$' && i + 1 < text.length() && text.charAt(i + 1) == '{') {
                defused.append(' ');
            }
        }
        return defused.toString();
    }

    /** The same JSON: such a pair stands in strings only, where a dollar sign has another spelling. */
    static String json(String json) {
        return json.replace("${", "\\u0024{");
    }
}
