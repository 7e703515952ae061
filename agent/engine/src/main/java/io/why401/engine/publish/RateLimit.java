package io.why401.engine.publish;

import io.why401.engine.diagnose.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** So many events of one reason in each second, so that one reason's flood does not hide the others. One thread. */
public final class RateLimit {

    private static final long SECOND = 1_000_000_000L;

    private final int perSecond;
    private final LongSupplier nanoClock;
    private final Map<Reason, Integer> inThisSecond = new EnumMap<>(Reason.class);
    private long secondBegan;

    /** {@code perSecond} 0 for no limit. */
    public RateLimit(int perSecond, LongSupplier nanoClock) {
        this.perSecond = perSecond;
        this.nanoClock = nanoClock;
        this.secondBegan = nanoClock.getAsLong();
    }

    public boolean allows(Reason reason) {
        if (perSecond == 0) {
            return true;
        }
        long now = nanoClock.getAsLong();
        if (now - secondBegan >= SECOND) {
            secondBegan = now;
            inThisSecond.clear();
        }
        return inThisSecond.merge(reason, 1, Integer::sum) <= perSecond;
    }
}
