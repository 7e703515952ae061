package io.why401.engine.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The texts for people, of every reason and prevention: {@code explanations.properties}, in UTF-8. */
public final class Explanations {

    private static final Map<Finding, Explanation> ALL = new HashMap<>();

    static {
        Properties texts = texts();
        for (Reason reason : Reason.values()) {
            ALL.put(reason, taken(reason, texts));
        }
        for (Prevention prevention : Prevention.values()) {
            ALL.put(prevention, taken(prevention, texts));
        }
    }

    private Explanations() {}

    public static Explanation of(Finding finding) {
        return Objects.requireNonNull(ALL.get(finding));
    }

    /** Through the engine's own loader: the application has a context loader, and it is not to be asked. */
    static Properties texts() {
        Properties texts = new Properties();
        try (InputStream file = Reason.class.getResourceAsStream("explanations.properties")) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Explanation taken(Finding finding, Properties texts) {
        return new Explanation(
                text(finding, "meaning", texts),
                text(finding, "looks", texts),
                text(finding, "why", texts),
                text(finding, "client", texts),
                text(finding, "operator", texts),
                text(finding, "confused", texts));
    }

    private static String text(Finding finding, String part, Properties texts) {
        return texts.getProperty(finding.id() + "." + part, "");
    }
}
