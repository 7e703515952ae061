package io.why401.engine.publish;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bounded number of places for label values, none of which is ever taken away: a counter that ends and begins again under
 * another name would show rises that never were. Three quarters go to who comes first. The rest is kept for values that come
 * again and again, {@value #OFTEN} times among the newcomers: an attacker who sends each of his inventions once fills the first
 * part, and what matters later still gets in. Newcomers are counted by Misra and Gries (Finding repeated elements, 1982) with
 * {@value #CANDIDATES} counters: what makes up less than one in {@value #CANDIDATES} of them is not noticed until they get fewer.
 * Any thread.
 */
final class Places<K> {

    private static final int OFTEN = 10;
    private static final int CANDIDATES = 64;

    private final int max;
    private final int firstCome;
    private final Set<K> taken = ConcurrentHashMap.newKeySet();
    private final Map<K, Integer> candidates = new HashMap<>();
    private int count;
    private volatile boolean full;

    Places(int max) {
        this.max = max;
        this.firstCome = max - max / 4;
    }

    /** Whether it has a place, or gets one now. */
    boolean admits(K key) {
        return taken.contains(key) || !full && admitsNew(key);
    }

    private synchronized boolean admitsNew(K key) {
        if (taken.contains(key)) {
            return true;
        }
        if (count < firstCome || count < max && comesOften(key)) {
            taken.add(key);
            count++;
            full = count == max;
            return true;
        }
        return false;
    }

    private boolean comesOften(K key) {
        Integer seen = candidates.get(key);
        if (seen == null && candidates.size() == CANDIDATES) {
            for (Iterator<Map.Entry<K, Integer>> all = candidates.entrySet().iterator(); all.hasNext(); ) {
                Map.Entry<K, Integer> other = all.next();
                if (other.getValue() == 1) {
                    all.remove();
                } else {
                    other.setValue(other.getValue() - 1);
                }
            }
            return false;
        }
        int times = seen == null ? 1 : seen + 1;
        if (times < OFTEN) {
            candidates.put(key, times);
            return false;
        }
        candidates.remove(key);
        return true;
    }
}
