package dev.outcry.bench.pipeline;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * RocksDB's settings by system properties, to try others than those of {@code serve}: {@code trial.cache} and
 * {@code trial.writes} in MB, {@code trial.buffer} in kB, {@code trial.bloom} and {@code trial.lz4}. To be named by
 * {@code -Dstreams.rocksdb.config.setter}.
 */
public final class TrialMemory implements RocksDBConfigSetter {

    private static final class Shared {

        static {
            RocksDB.loadLibrary();
        }

        private static final Cache CACHE = new LRUCache((long) Integer.getInteger("trial.cache", 64) << 20);
        private static final WriteBufferManager WRITES =
                new WriteBufferManager((long) Integer.getInteger("trial.writes", 24) << 20, CACHE);
        private static final BloomFilter BLOOM = new BloomFilter(10);
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        if (Integer.getInteger("trial.writes", 24) > 0) {
            options.setWriteBufferManager(Shared.WRITES);
        }
        options.setWriteBufferSize((long) Integer.getInteger("trial.buffer", 2048) << 10);
        options.setMaxWriteBufferNumber(2);
        if (Boolean.getBoolean("trial.lz4")) {
            options.setCompressionType(CompressionType.LZ4_COMPRESSION);
        }
        if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
            table.setBlockCache(Shared.CACHE);
            table.setCacheIndexAndFilterBlocks(true);
            if (Boolean.getBoolean("trial.bloom")) {
                table.setFilterPolicy(Shared.BLOOM);
            }
            options.setTableFormatConfig(table);
        }
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache and the write buffers belong to all stores.
    }
}
