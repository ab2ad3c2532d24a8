package dev.outcry.bench.scale;

import dev.outcry.avro.CustomerStatsKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Fills stores with customers: what the pipeline itself wrote of some sample customers is written again under other
 * customers' names, through the product's own stores and serdes, changelogs included.
 */
final class CopiedState {

    /** The stores that grow with the customers. */
    private static final List<String> STORES = List.of(
            "history-complaints-by-customer",
            "history-customers-by-deadline",
            "history-conversations-by-ticket",
            "history-tickets-by-deadline",
            "stats-customer-days",
            "stats-customer-days-by-deadline",
            "routing-escalations-by-matter",
            "routing-matters-by-deadline",
            "routing-boundary-crossings-by-customer",
            "routing-customers-by-deadline");

    private final Map<String, KeyValueStore<Object, Object>> stores = new LinkedHashMap<>();
    private final List<Map<String, List<KeyValue<Object, Object>>>> samples = new ArrayList<>();

    /** Reads what was written of the first customers, who are the samples. */
    CopiedState(TopologyTestDriver driver, int sampled) {
        STORES.forEach(name -> stores.put(name, driver.getKeyValueStore(name)));
        for (int customer = 0; customer < sampled; customer++) {
            samples.add(new LinkedHashMap<>());
        }
        stores.forEach(this::read);
    }

    private void read(String name, KeyValueStore<Object, Object> store) {
        try (KeyValueIterator<Object, Object> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<Object, Object> entry = all.next();
                samples.get(customerOf(entry.key))
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(entry);
            }
        }
    }

    /** Writes another customer's state, as that of one of the samples. */
    void add(int customer) {
        Map<String, List<KeyValue<Object, Object>>> sample = samples.get(customer % samples.size());
        stores.forEach((name, store) -> sample.getOrDefault(name, List.of())
                .forEach(entry -> store.put(renamed(entry.key, customer), entry.value)));
    }

    private static int customerOf(Object key) {
        String text = text(key);
        int at = text.indexOf(CustomerEvents.PREFIX) + CustomerEvents.PREFIX.length();
        return CustomerEvents.number(text.substring(at, at + CustomerEvents.DIGITS));
    }

    private static Object renamed(Object key, int customer) {
        if (key instanceof CustomerStatsKey day) {
            return new CustomerStatsKey(CustomerEvents.name(customer), day.getDay());
        }
        String digits = CustomerEvents.digits(customerOf(key));
        String renamed = text(key).replace(digits, CustomerEvents.digits(customer));
        return key instanceof Bytes ? Bytes.wrap(renamed.getBytes(StandardCharsets.ISO_8859_1)) : renamed;
    }

    private static String text(Object key) {
        return key instanceof Bytes bytes ? new String(bytes.get(), StandardCharsets.ISO_8859_1) : key.toString();
    }
}
