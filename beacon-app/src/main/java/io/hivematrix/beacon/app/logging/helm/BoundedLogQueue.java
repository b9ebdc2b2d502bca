package io.hivematrix.beacon.app.logging.helm;

import io.hivematrix.beacon.app.logging.event.LogEntry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Bounded queue of log events that drops the oldest when full. Adding never blocks. Thread-safe. */
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

    /** Removes and returns the oldest entries, at most {@code max}. */
    synchronized List<LogEntry> take(int max) {
        List<LogEntry> taken = new ArrayList<>();
        while (taken.size() < max && !entries.isEmpty()) {
            taken.add(entries.removeFirst());
        }
        return taken;
    }

    /** Puts back entries that could not be sent; the oldest are dropped if the queue is full. */
    synchronized void requeue(List<LogEntry> taken) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            if (entries.size() < capacity) {
                entries.addFirst(taken.get(i));
            } else {
                droppedCount++;
            }
        }
    }

    /** Counts entries as dropped that Helm has rejected. */
    synchronized void drop(int count) {
        droppedCount += count;
    }

    /** Waits until {@code timeout} has elapsed, the queue is closed or, if {@code untilHalfFull}, half full. */
    synchronized void await(Duration timeout, boolean untilHalfFull) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        long left = timeout.toNanos();
        while (left > 0 && !closed && !(untilHalfFull && entries.size() >= half())) {
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

    synchronized long droppedCount() {
        return droppedCount;
    }

    private int half() {
        return Math.max(1, capacity / 2);
    }
}
