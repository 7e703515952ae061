package io.why401.engine.diagnose;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The texts for people, of every reason and prevention: {@code remedies.properties} in UTF-8, keys {@code ID.meaning}, {@code ID.client}, {@code ID.operator}. */
public final class Remedies {

    private static final Map<Finding, Remedy> REMEDIES = new HashMap<>();
    private static final Map<Finding, String> MEANINGS = new HashMap<>();

    static {
        Properties texts = texts();
        for (Reason reason : Reason.values()) {
            take(reason, texts);
        }
        for (Prevention prevention : Prevention.values()) {
            take(prevention, texts);
        }
    }

    private Remedies() {}

    public static Remedy of(Finding finding) {
        return REMEDIES.getOrDefault(finding, new Remedy("", ""));
    }

    /** One sentence saying what the reason is. */
    public static String meaning(Finding finding) {
        return MEANINGS.getOrDefault(finding, "");
    }

    /** Through the engine's own loader: the application has a context loader, and it is not to be asked. */
    static Properties texts() {
        Properties texts = new Properties();
        try (InputStream file = Reason.class.getResourceAsStream("remedies.properties")) {
            if (file != null) {
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8);
                texts.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void take(Finding finding, Properties texts) {
        String id = finding.id();
        MEANINGS.put(finding, texts.getProperty(id + ".meaning", ""));
        REMEDIES.put(
                finding, new Remedy(texts.getProperty(id + ".client", ""), texts.getProperty(id + ".operator", "")));
    }
}
