package linkrec.adapter.mediawiki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects an answer's body, and fails as soon as it is larger than allowed. */
final class BoundedBody implements BodySubscriber<byte[]> {

  private final int mostOctets;
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  BoundedBody(int mostOctets) {
    this.mostOctets = mostOctets;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription = newSubscription;
    newSubscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] part = new byte[buffer.remaining()];
      buffer.get(part);
      if (octets.size() + part.length > mostOctets) {
        stop();
        return;
      }
      octets.writeBytes(part);
    }
  }

  private void stop() {
    if (subscription != null) {
      subscription.cancel();
    }
    whole.completeExceptionally(
        new IOException("its answer is larger than " + mostOctets + " octets"));
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    whole.complete(octets.toByteArray());
  }
}
