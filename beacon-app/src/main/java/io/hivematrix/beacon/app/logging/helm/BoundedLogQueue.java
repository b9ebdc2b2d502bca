package io.hivematrix.beacon.app.logging.helm;

import io.hivematrix.beacon.app.logging.event.LogEntry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Events on their way to Helm: the newest, up to a bound. Whoever adds one never waits. Thread-safe. */
final class BoundedLogQueue {

    private final int capacity;
    private final Deque<LogEntry> entries = new ArrayDeque<>();
    private long droppedCount;
    private boolean closed;

    BoundedLogQueue(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(LogEntry entry) {
        if (closed) {
            return;
        }
        if (entries.size() == capacity) {
            entries.removeFirst();
            droppedCount++;
        }
        entries.addLast(entry);
        if (entries.size() >= half()) {
            notifyAll();
        }
    }

    /** The oldest entries, at most that many. */
    synchronized List<LogEntry> take(int most) {
        List<LogEntry> taken = new ArrayList<>();
        while (taken.size() < most && !entries.isEmpty()) {
            taken.add(entries.removeFirst());
        }
        return taken;
    }

    /** Puts entries back that were taken and could not be sent; the oldest of them are lost where newer ones came. */
    synchronized void requeue(List<LogEntry> taken) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            if (entries.size() < capacity) {
                entries.addFirst(taken.get(i));
            } else {
                droppedCount++;
            }
        }
    }

    /** Counts entries as lost that Helm will not take. */
    synchronized void drop(int count) {
        droppedCount += count;
    }

    /** Waits for that time, or until the queue is closed or, where {@code orHalfFull}, half full. */
    synchronized void await(Duration time, boolean orHalfFull) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long left = time.toNanos();
        while (left > 0 && !closed && !(orHalfFull && entries.size() >= half())) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean closed() {
        return closed;
    }

    synchronized int size() {
        return entries.size();
    }

    /** How many entries were lost, ever. */
    synchronized long droppedCount() {
        return droppedCount;
    }

    private int half() {
        return Math.max(1, capacity / 2);
    }
}
