package io.why401.contract;

/** Every reason that each Spring Boot line shows on a servlet container. */
interface SpringReasons
        extends AccountReasons,
                SessionReasons,
                RememberMeReasons,
                CredentialReasons,
                DigestReasons,
                SpringCertificateReasons,
                CsrfReasons,
                HeaderReasons,
                RequestReasons,
                RouteReasons,
                DecisionReasons,
                MethodSecurityReasons,
                BearerReasons,
                FaultReasons,
                TokenLibraryReasons,
                IntrospectionReasons,
                KeySetReasons {}
