package io.why401.contract;

import io.why401.contract.harness.TomcatDistribution;

final class DistributionTomcat90IT extends DistributionContract {

    DistributionTomcat90IT() {
        super(TomcatDistribution.TOMCAT_9_0);
    }
}
