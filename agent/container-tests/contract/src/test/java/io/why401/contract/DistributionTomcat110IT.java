package io.why401.contract;

import io.why401.contract.harness.TomcatDistribution;

@LongTail
final class DistributionTomcat110IT extends RedeploymentContract {

    DistributionTomcat110IT() {
        super(TomcatDistribution.TOMCAT_11_0, "boot-4.0");
    }
}
