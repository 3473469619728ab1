package io.secondcall.server;

import io.secondcall.server.Message.Refusal;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * The browser side, from the class path's folder {@code web}: read and compressed once, then served
 * from memory. A path that is no file is a page of the application, and gets its {@code
 * index.html}.
 */
final class WebFiles {
  private static final Pattern SAFE =
      Pattern.compile("/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");

  /** Vite puts a hash into the names of what it builds into this folder. */
  private static final String HASHED = "/assets/";

  private static final int WORTH_COMPRESSING = 1_000;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Replies replies;
  private final Blocking blocking;
  private final Map<String, WebFile> files = new ConcurrentHashMap<>();

  WebFiles(Replies replies, Blocking blocking) {
    this.replies = replies;
    this.blocking = blocking;
  }

  private record WebFile(
      Buffer bytes, Optional<Buffer> gzipped, String type, String tag, boolean hashed) {}

  void serve(RoutingContext context) {
    var method = context.request().method();
    if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
      replies.problem(context, Refusal.of(Problem.NOT_ALLOWED, "Pages can only be read."));
      return;
    }
    var path = context.normalizedPath();
    find(path.equals("/") ? "/index.html" : path)
        .compose(
            file ->
                file.isPresent() || !isPage(context, path)
                    ? Future.succeededFuture(file)
                    : find("/index.html"))
        .onSuccess(file -> file.ifPresentOrElse(f -> send(context, f), () -> missing(context)))
        .onFailure(context::fail);
  }

  private void missing(RoutingContext context) {
    replies.problem(context, Refusal.of(Problem.NOT_FOUND, "There is no such page."));
  }

  /**
   * Any address may be a screen's, and the screens say what is not found; a file is there or not.
   */
  private static boolean isPage(RoutingContext context, String path) {
    return String.valueOf(context.request().getHeader("Accept")).contains("text/html")
        || !path.substring(path.lastIndexOf('/') + 1).contains(".");
  }

  private Future<Optional<WebFile>> find(String path) {
    if (!SAFE.matcher(path).matches() || path.contains("..")) {
      return Future.succeededFuture(Optional.empty());
    }
    var known = files.get(path);
    return known != null
        ? Future.succeededFuture(Optional.of(known))
        : blocking.run(() -> read(path));
  }

  private Optional<WebFile> read(String path) throws IOException {
    try (var stream = WebFiles.class.getResourceAsStream("/web" + path)) {
      if (stream == null) {
        return Optional.empty();
      }
      var bytes = stream.readAllBytes();
      var ending = path.substring(path.lastIndexOf('.') + 1);
      var type = TYPES.getOrDefault(ending, "application/octet-stream");
      var crc = new CRC32();
      crc.update(bytes);
      var file =
          new WebFile(
              Buffer.buffer(bytes),
              bytes.length >= WORTH_COMPRESSING && !type.startsWith("font/")
                  ? Optional.of(gzip(bytes))
                  : Optional.empty(),
              type,
              "\"" + HexFormat.of().toHexDigits(crc.getValue(), 8) + "-" + bytes.length + "\"",
              path.startsWith(HASHED));
      files.put(path, file);
      return Optional.of(file);
    }
  }

  private static Buffer gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Buffer.buffer(out.toByteArray());
  }

  private static void send(RoutingContext context, WebFile file) {
    var request = context.request();
    var response =
        context
            .response()
            .putHeader("Content-Type", file.type())
            .putHeader("ETag", file.tag())
            .putHeader("Vary", "Accept-Encoding")
            .putHeader(
                "Cache-Control",
                file.hashed() ? "public, max-age=31536000, immutable" : "no-cache");
    if (file.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
      return;
    }
    var accepted = String.valueOf(request.getHeader("Accept-Encoding"));
    var body = file.bytes();
    if (file.gzipped().isPresent() && accepted.contains("gzip")) {
      response.putHeader("Content-Encoding", "gzip");
      body = file.gzipped().get();
    }
    if (request.method().equals(HttpMethod.HEAD)) {
      response.putHeader("Content-Length", String.valueOf(body.length())).end();
    } else {
      response.end(body);
    }
  }
}
