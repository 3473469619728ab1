package io.secondcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.secondcall.language.Ear;
import io.secondcall.language.Hearing;
import io.secondcall.language.HearingFailedException;
import io.secondcall.language.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Hears lines on several threads and answers them in order. As a hearing depends on its text alone,
 * the answers are those of one thread.
 */
final class HearingLines {
  /** Lines read ahead of the one that is answered next; bounds memory on endless input. */
  private static final int AHEAD_PER_WORKER = 32;

  private final Ear ear;
  private final int workers;

  HearingLines(Ear ear, int workers) {
    this.ear = ear;
    this.workers = workers;
  }

  private record Pending(long line, Future<String> answer) {}

  /** Returns the number of lines that could not be answered. */
  int run(BufferedReader in, PrintWriter out, PrintWriter err)
      throws IOException, InterruptedException {
    int faults = 0;
    Queue<Pending> pending = new ArrayDeque<>();
    try (var pool = Executors.newFixedThreadPool(workers)) {
      long number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (text.isBlank()) {
          continue;
        }
        pending.add(new Pending(number, pool.submit(() -> answer(text))));
        // Answers go out as soon as they are known, so that a dialogue over a pipe works.
        while (!pending.isEmpty() && (isDone(pending) || pending.size() > limit() || !in.ready())) {
          faults += finish(pending.remove(), out, err);
        }
      }
      for (var left : pending) {
        faults += finish(left, out, err);
      }
    }
    out.flush();
    return faults;
  }

  private static boolean isDone(Queue<Pending> pending) {
    return pending.element().answer().isDone();
  }

  private int limit() {
    return AHEAD_PER_WORKER * workers;
  }

  private static int finish(Pending next, PrintWriter out, PrintWriter err)
      throws InterruptedException {
    try {
      out.print(next.answer().get());
      out.print('\n');
      out.flush();
      return 0;
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case ReplyLine.Bad bad -> err.println("line " + next.line() + ": " + bad.getMessage());
        case HearingFailedException failed ->
            err.println(
                "line "
                    + next.line()
                    + ": the reply could not be analysed: "
                    + failed.getMessage());
        case RuntimeException mistake -> throw mistake;
        case null, default -> throw new IllegalStateException(failure.getCause());
      }
      return 1;
    }
  }

  private String answer(String line) {
    var reply = ReplyLine.parse(line);
    return write(reply.node().path("id"), ear.hear(reply.utterance(), Vocabulary.NONE));
  }

  private static String write(JsonNode id, Hearing hearing) {
    var answer = JsonNodeFactory.instance.objectNode();
    answer.set("id", id.isMissingNode() ? JsonNodeFactory.instance.nullNode() : id);
    var moves = answer.putArray("moves");
    for (var heard : hearing.moves()) {
      var move = moves.addObject();
      move.put("move", heard.move());
      move.put("confidence", rounded(heard.confidence()));
      move.put("start", heard.span().start());
      move.put("end", heard.span().end());
    }
    answer.put("tone", hearing.tone());
    return answer.toString();
  }

  /**
   * Confidences come in steps of 0.01; this keeps 0.29 from being written as 0.29000000000000004.
   */
  private static double rounded(double confidence) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.2f", confidence));
  }
}
