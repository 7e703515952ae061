package io.why401.engine.capture.container;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Values of one response header, whatever collection a container keeps them in. */
final class HeaderValues {

    private static final int MAX = 8;

    private HeaderValues() {}

    static List<String> first(Iterator<?> all) {
        List<String> values = new ArrayList<>(1);
        while (all.hasNext() && values.size() < MAX) {
            values.add(String.valueOf(all.next()));
        }
        return values;
    }
}
