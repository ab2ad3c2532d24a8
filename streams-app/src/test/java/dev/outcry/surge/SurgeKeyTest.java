package dev.outcry.surge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outcry.avro.Scenario;
import org.junit.jupiter.api.Test;

class SurgeKeyTest {

    @Test
    void shouldReadWhatItWrote() {
        for (String product : new String[] {null, "", "router", "a|b", "a~", "a@1"}) {
            SurgeKey key = new SurgeKey(Scenario.DEFECTIVE_PRODUCT, product);
            assertThat(SurgeKey.parse(key.id())).isEqualTo(key);
        }
    }

    @Test
    void shouldPutProductsBeforeTheirScenario() {
        SurgeKey product = new SurgeKey(Scenario.CRISIS, "~~~");

        assertThat(product.id()).isLessThan(product.overall().id());
        assertThat(product.topicKey()).isEqualTo("CRISIS|~~~");
        assertThat(product.overall().topicKey()).isEqualTo("CRISIS");
    }
}
