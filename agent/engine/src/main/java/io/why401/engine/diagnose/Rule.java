package io.why401.engine.diagnose;

import io.why401.engine.capture.Refusal;
import org.jspecify.annotations.Nullable;

/** One step of the precedence. The first rule that speaks decides. Pure and quick: it runs on the request's thread. */
interface Rule {

    @Nullable
    Verdict judge(Refusal refusal, Sightings sightings);
}
