package io.hivematrix.beacon.app.logging.event;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** Bounded queue of log events that drops the oldest when full. Adding never blocks. Thread-safe. */
public final class BoundedLogQueue<E> {

    private final long capacity;
    private final ToLongFunction<E> weigher;
    private final Deque<E> entries = new ArrayDeque<>();
    private long weight;
    private long awaitedWeight = Long.MAX_VALUE;
    private long droppedCount;
    private boolean closed;

    /**
     * Creates an empty queue.
     *
     * @param capacity the maximum weight of all entries together; a single heavier entry is accepted
     * @param weigher returns the weight of an entry, such as its size in bytes
     */
    public BoundedLogQueue(long capacity, ToLongFunction<E> weigher) {
        this.capacity = capacity;
        this.weigher = weigher;
    }

    /** Adds an entry and drops the oldest ones that do not fit; without effect once the queue is closed. */
    public synchronized void add(E entry) {
        if (closed) {
            return;
        }
        while (!entries.isEmpty() && weight + weigher.applyAsLong(entry) > capacity) {
            removeFirst();
            droppedCount++;
        }
        entries.addLast(entry);
        weight += weigher.applyAsLong(entry);
        if (weight >= awaitedWeight) {
            notifyAll();
        }
    }

    /** Removes and returns the oldest entries: at least one, further ones up to a weight of {@code max}. */
    public synchronized List<E> take(long max) {
        List<E> taken = new ArrayList<>();
        long end = weight - max;
        while (!entries.isEmpty() && (taken.isEmpty() || weight - weigher.applyAsLong(entries.getFirst()) >= end)) {
            taken.add(removeFirst());
        }
        return taken;
    }

    /** Puts back entries that could not be sent; the oldest are dropped if the queue is full. */
    public synchronized void requeue(List<E> taken) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            long added = weigher.applyAsLong(taken.get(i));
            if (weight + added <= capacity) {
                entries.addFirst(taken.get(i));
                weight += added;
            } else {
                droppedCount++;
            }
        }
    }

    /** Counts entries as dropped that were taken but not accepted. */
    public synchronized void drop(int count) {
        droppedCount += count;
    }

    /**
     * Waits until the entries weigh {@code enough}, {@code timeout} has elapsed or the queue is closed.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public synchronized void await(Duration timeout, long enough) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        long left = timeout.toNanos();
        awaitedWeight = enough;
        while (left > 0 && !closed && weight < enough) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
        awaitedWeight = Long.MAX_VALUE;
    }

    /** Stops accepting entries and ends {@link #await}; entries can still be taken. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Returns whether the queue is closed; entries may be left. */
    public synchronized boolean closed() {
        return closed;
    }

    /** Returns the number of entries. */
    public synchronized int size() {
        return entries.size();
    }

    /** Returns the number of entries dropped so far. */
    public synchronized long droppedCount() {
        return droppedCount;
    }

    private E removeFirst() {
        E first = entries.removeFirst();
        weight -= weigher.applyAsLong(first);
        return first;
    }
}
