package io.why401.engine.publish.registry;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** What a timer is read from: how often, and how many nanoseconds in total. */
public interface Timing extends LongSupplier, DoubleSupplier {}
