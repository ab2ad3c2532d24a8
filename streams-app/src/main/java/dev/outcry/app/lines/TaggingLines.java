package dev.outcry.app.lines;

import dev.outcry.tagging.Tagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Tags a stream of JSON Lines on all processors: one line out for each line in, in the same order, in bounded memory.
 * What was read is answered before more is waited for, so that a program may talk to this one line by line.
 */
public final class TaggingLines {

    /** Is told of each bad line, in order. */
    @FunctionalInterface
    public interface BadLines {

        /** Line {@code number}, from 1, could not be tagged. */
        void onBadLine(long number, String reason);
    }

    private static final int LINES_OF_A_BATCH = 256;
    private static final int BYTES_OF_A_BATCH = 1 << 19;

    private final TaggedBatch.Worker worker;
    private final BadLines badLines;
    private final int processors;

    public TaggingLines(Tagger tagger, BadLines badLines) {
        this(tagger, badLines, Runtime.getRuntime().availableProcessors());
    }

    TaggingLines(Tagger tagger, BadLines badLines, int processors) {
        this.worker = new TaggedBatch.Worker(tagger);
        this.badLines = badLines;
        this.processors = processors;
    }

    /** Tags all lines and gives the number of bad ones. */
    public long tag(InputStream in, OutputStream out) throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(processors);
        try {
            return tag(new ByteLines(in), out, workers);
        } finally {
            workers.shutdownNow();
        }
    }

    private long tag(ByteLines lines, OutputStream out, ExecutorService workers)
            throws IOException, InterruptedException {
        Queue<Future<TaggedBatch>> pending = new ArrayDeque<>();
        long bad = 0;
        for (byte[] first = lines.next(); first != null; first = lines.next()) {
            long number = lines.number();
            List<byte[]> batch = batch(first, lines);
            pending.add(workers.submit(() -> worker.tag(number, batch)));
            while (!pending.isEmpty() && (pending.size() > 2 * processors || !lines.ready())) {
                bad += write(result(pending.remove()), out);
            }
        }
        while (!pending.isEmpty()) {
            bad += write(result(pending.remove()), out);
        }
        return bad;
    }

    /** As many lines as are there without waiting, up to a batch. */
    private static List<byte[]> batch(byte[] first, ByteLines lines) throws IOException {
        List<byte[]> batch = new ArrayList<>();
        batch.add(first);
        long bytes = first.length;
        while (batch.size() < LINES_OF_A_BATCH && bytes < BYTES_OF_A_BATCH && lines.ready()) {
            byte[] line = lines.next();
            if (line == null) {
                break;
            }
            batch.add(line);
            bytes += line.length;
        }
        return batch;
    }

    private long write(TaggedBatch batch, OutputStream out) throws IOException {
        out.write(batch.json());
        out.flush();
        batch.bad().forEach(line -> badLines.onBadLine(line.number(), line.reason()));
        return batch.bad().size();
    }

    private static TaggedBatch result(Future<TaggedBatch> batch) throws IOException, InterruptedException {
        try {
            return batch.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IOException(String.valueOf(e.getCause()), e.getCause());
        }
    }
}
