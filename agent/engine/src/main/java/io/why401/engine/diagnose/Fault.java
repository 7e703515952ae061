package io.why401.engine.diagnose;

import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.ThrownAt;
import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.diagnose.families.ExceptionFamilies;
import io.why401.engine.diagnose.families.SpringSecurity;
import io.why401.engine.diagnose.families.UserStores;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of our own was seen to be broken while a request was handled, however it was answered. Both are label values: a
 * closed set each.
 *
 * @param kind one of the misconfigurations
 * @param component what to look at
 */
public record Fault(Reason kind, String component) {

    private static final String SECURITY = "org.springframework.security.";

    /** Of a 401: the diagnosis has found them. */
    public static Set<Fault> of(Refusal refusal, Diagnosis diagnosis) {
        Set<Reason> kinds = new LinkedHashSet<>();
        kinds.add(diagnosis.reason());
        for (Finding finding : diagnosis.findings()) {
            if (finding instanceof Reason reason) {
                kinds.add(reason);
            }
        }
        return of(kinds, refusal.handedOver(), refusal.witnessed());
    }

    /** Of a request with another answer. */
    public static Set<Fault> of(List<ThrownFacts> handedOver, List<ThrownFacts> witnessed) {
        Sightings sightings = Sightings.of(handedOver, witnessed, null, false);
        Set<Reason> kinds = new LinkedHashSet<>();
        Sightings.Sighting decisive = sightings.decisive();
        if (decisive != null) {
            kinds.add(decisive.reason());
        }
        for (Sightings.Sighting sighting : sightings.all()) {
            // Built on the way to another exception, and not listened to.
            if (sighting.reason() != Reason.PROVIDER_MISSING) {
                kinds.add(sighting.reason());
            }
        }
        return of(kinds, handedOver, witnessed);
    }

    /** Whether an exception of that class, which cannot be read yet, may be about one. */
    public static boolean isConceivable(List<String> lineage) {
        ThrownFacts bare = new ThrownFacts(lineage.get(0), lineage, null, ThrownAt.known(null), Map.of(), null);
        Reason reason = ExceptionFamilies.reasonOf(bare, null);
        return reason == null
                ? !ExceptionFamilies.isGeneric(bare)
                // A coarse one may turn out to be another by its text.
                : reason.cause() == Cause.MISCONFIGURATION || reason == Reason.TOKEN_REJECTED;
    }

    private static Set<Fault> of(Set<Reason> kinds, List<ThrownFacts> handedOver, List<ThrownFacts> witnessed) {
        Set<Fault> faults = new LinkedHashSet<>();
        for (Reason kind : kinds) {
            if (kind.cause() == Cause.MISCONFIGURATION) {
                List<ThrownFacts> all = new ArrayList<>(handedOver);
                all.addAll(witnessed);
                faults.add(new Fault(kind, component(kind, all)));
            }
        }
        return faults;
    }

    private static String component(Reason kind, List<ThrownFacts> all) {
        return switch (kind) {
            case IDENTITY_PROVIDER_UNREACHABLE, IDENTITY_PROVIDER_REFUSED_US -> first(all, "identity_provider", kind);
            case USER_STORE_UNAVAILABLE -> first(all, "user_lookup", kind);
            case PROVIDER_MISSING -> "authentication_manager";
            case PASSWORD_ENCODER_MISSING -> "password_encoder";
            case VERIFICATION_KEY_INVALID -> "verification_key";
            case CLOCK_SKEW -> "clock";
            case AUTHENTICATION_LOST_ON_ASYNC -> "async_dispatch";
            default -> "unknown";
        };
    }

    private static String first(List<ThrownFacts> all, String otherwise, Reason kind) {
        for (ThrownFacts thrown : all) {
            String component = kind == Reason.USER_STORE_UNAVAILABLE
                    ? UserStores.componentBelow(thrown)
                    : partOfIdentityProvider(thrown);
            if (component != null) {
                return component;
            }
        }
        return otherwise;
    }

    /** Which of its services was asked, as Spring Security's and Nimbus' exceptions tell. */
    private static @Nullable String partOfIdentityProvider(ThrownFacts thrown) {
        for (ThrownFacts link = thrown; link != null; link = link.cause()) {
            if (link.is(SECURITY + "oauth2.server.resource.introspection.OAuth2IntrospectionException")) {
                return "introspection";
            }
            if (link.is(SECURITY + "oauth2.core.OAuth2AuthorizationException")) {
                return "token_endpoint";
            }
            if (link.is(SECURITY + "oauth2.jwt.JwtDecoderInitializationException")) {
                return "discovery";
            }
            if (link.is("com.nimbusds.jose.KeySourceException") || SpringSecurity.isKeySetFailure(link)) {
                return "key_set";
            }
        }
        return null;
    }
}
