package io.why401.engine.diagnose;

import static io.why401.engine.diagnose.RefusalBuilder.refusal;
import static io.why401.engine.diagnose.Thrown.*;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import org.junit.jupiter.params.provider.Arguments;

/** What the rows of the reason tables are made of. */
final class Rows {

    private Rows() {}

    static Arguments row(Reason reason, Confidence confidence, RefusalBuilder refusal) {
        return argumentSet(reason.id(), reason, confidence, refusal);
    }

    static RefusalBuilder bearer() {
        return refusal().bearer(Tokens.good()).chain("bearer");
    }

    static RefusalBuilder basic() {
        return refusal().basic().chain("basic");
    }

    static RefusalBuilder jwtFailure(String errors) {
        return bearer().handedOver(invalidBearer().over(invalidJwt(errors)));
    }
}
