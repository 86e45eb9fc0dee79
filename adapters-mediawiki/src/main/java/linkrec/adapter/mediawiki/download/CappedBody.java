package linkrec.adapter.mediawiki.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Hands an answer's octets on as they come, and fails as soon as they are too many. */
final class CappedBody implements BodySubscriber<Void> {

  private final Target target;
  private final CompletableFuture<Void> whole = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  CappedBody(Target target) {
    this.target = target;
  }

  /** More octets than there may be. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long most) {
      super("it is larger than " + most + " octets");
    }
  }

  /** Where octets go. */
  abstract static class Target {

    private volatile long lastOctets = Long.MIN_VALUE;
    private boolean ended;

    /**
     * When something came last, on {@link System#nanoTime}'s clock; the smallest long for never.
     */
    long lastOctets() {
      return lastOctets;
    }

    final synchronized void take(ByteBuffer octets) throws IOException {
      lastOctets = System.nanoTime();
      if (!ended) {
        accept(octets);
      }
    }

    /** Takes nothing from now on; the second time nothing happens. */
    final synchronized void end() throws IOException {
      if (!ended) {
        ended = true;
        close();
      }
    }

    abstract void accept(ByteBuffer octets) throws IOException;

    abstract void close() throws IOException;
  }

  /** Into memory. */
  static final class Kept extends Target {

    private final int most;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

    Kept(int most) {
      this.most = most;
    }

    @Override
    void accept(ByteBuffer buffer) throws IOException {
      byte[] part = new byte[buffer.remaining()];
      buffer.get(part);
      octets.writeBytes(part);
      if (octets.size() > most) {
        throw new TooLargeException(most);
      }
    }

    @Override
    void close() {
      // Nothing is open.
    }

    byte[] octets() {
      return octets.toByteArray();
    }
  }

  /** To the end of a file, or from its beginning when the server begins there. */
  static final class Appended extends Target {

    private static final long OCTETS_A_REPORT = 50L << 20;

    private final Path file;
    private final long most;
    private final LongConsumer progress;
    private @Nullable FileChannel channel;
    private boolean kept;
    private long size;
    private long start;

    Appended(Path file, long most, LongConsumer progress) {
      this.file = file;
      this.most = most;
      this.progress = progress;
    }

    /**
     * Says what the answer is.
     *
     * @param before how long the file is
     * @param range the answer's Content-Range
     */
    void begin(int status, long before, String range) {
      boolean continued = status == 206 && range.startsWith("bytes " + before + "-");
      kept = status == 200 || continued;
      start = continued ? before : 0;
      size = start;
    }

    @Override
    void accept(ByteBuffer octets) throws IOException {
      if (!kept) {
        return;
      }
      FileChannel open = channel;
      if (open == null) {
        open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        open.truncate(start);
        open.position(start);
        channel = open;
      }
      long reports = size / OCTETS_A_REPORT;
      while (octets.hasRemaining()) {
        size += open.write(octets);
      }
      if (size > most) {
        throw new TooLargeException(most);
      }
      if (size / OCTETS_A_REPORT > reports) {
        progress.accept(size);
      }
    }

    @Override
    void close() throws IOException {
      FileChannel open = channel;
      if (open != null) {
        open.force(true);
        open.close();
        progress.accept(size);
      } else if (kept && start == 0) {
        // An empty answer is an empty file.
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
      }
    }
  }

  @Override
  public CompletionStage<Void> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription = newSubscription;
    newSubscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    try {
      for (ByteBuffer buffer : buffers) {
        target.take(buffer);
      }
    } catch (IOException e) {
      Flow.Subscription running = subscription;
      if (running != null) {
        running.cancel();
      }
      onError(e);
    }
  }

  @Override
  public void onError(Throwable failure) {
    closeTarget();
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    IOException failure = closeTarget();
    if (failure == null) {
      whole.complete(null);
    } else {
      whole.completeExceptionally(failure);
    }
  }

  private @Nullable IOException closeTarget() {
    try {
      target.end();
      return null;
    } catch (IOException e) {
      return e;
    }
  }
}
