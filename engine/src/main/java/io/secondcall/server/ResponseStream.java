package io.secondcall.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An answer's body as a stream for a thread that may block: each piece is on its way before the
 * next is taken, so that a slow line holds up the writer and fills no memory. For one thread.
 */
final class ResponseStream extends OutputStream {
  private static final int PIECE = 32 * 1024;
  private static final long PATIENCE_SECONDS = 30;

  private final HttpServerResponse response;
  private Buffer piece = Buffer.buffer(PIECE);
  private boolean begun;

  ResponseStream(HttpServerResponse response) {
    this.response = response;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    piece.appendBytes(bytes, from, length);
    if (piece.length() >= PIECE) {
      send();
    }
  }

  /** Sends what waits: to be called at the end, for short pieces cost. */
  @Override
  public void flush() throws IOException {
    if (piece.length() > 0) {
      send();
    }
  }

  private void send() throws IOException {
    if (!begun) {
      begun = true;
      response
          .setChunked(true)
          .putHeader("Content-Type", "application/zip")
          // It is compressed already.
          .putHeader("Content-Encoding", "identity")
          .putHeader("Content-Disposition", "attachment; filename=\"second-call-data.zip\"")
          .putHeader("Cache-Control", "no-store");
    }
    var full = piece;
    piece = Buffer.buffer(PIECE);
    try {
      response
          .write(full)
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("nobody takes it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (InterruptedIOException) new InterruptedIOException("interrupted").initCause(e);
    }
  }
}
