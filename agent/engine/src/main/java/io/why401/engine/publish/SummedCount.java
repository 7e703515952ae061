package io.why401.engine.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;

/** One series of several applications with the same Micrometer. Read by any thread, put together by one. */
final class SummedCount implements DoubleSupplier {

    private record Parts(long past, List<LongAdder> present) {}

    private volatile Parts parts = new Parts(0, List.of());

    void add(LongAdder part) {
        Parts before = parts;
        for (LongAdder known : before.present) {
            if (known == part) {
                return;
            }
        }
        List<LongAdder> present = new ArrayList<>(before.present);
        present.add(part);
        parts = new Parts(before.past, present);
    }

    /** Its application is gone: the number stays, since counters never fall, and the object does not. */
    void settle(LongAdder part) {
        Parts before = parts;
        List<LongAdder> present = new ArrayList<>(before.present);
        if (present.removeIf(known -> known == part)) {
            parts = new Parts(before.past + part.sum(), present);
        }
    }

    @Override
    public double getAsDouble() {
        Parts now = parts;
        long sum = now.past;
        for (LongAdder part : now.present) {
            sum += part.sum();
        }
        return sum;
    }
}
