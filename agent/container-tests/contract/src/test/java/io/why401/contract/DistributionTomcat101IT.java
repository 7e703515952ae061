package io.why401.contract;

import io.why401.contract.harness.TomcatDistribution;

@LongTail
final class DistributionTomcat101IT extends RedeploymentContract {

    DistributionTomcat101IT() {
        super(TomcatDistribution.TOMCAT_10_1, "boot-3.5");
    }
}
