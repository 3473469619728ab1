package io.secondcall.server;

import io.secondcall.language.Hearing;
import io.secondcall.language.Utterance;
import io.secondcall.language.Vocabulary;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Event.Conditions;
import io.secondcall.pursuit.Event.Mode;
import io.secondcall.store.EventStore;
import java.util.Optional;
import java.util.OptionalLong;

/** Everything that travels on the bus, within one process. Immutable. */
sealed interface Message {

  /** Where requests of this kind are heard. */
  enum Address {
    PURSUIT_BEGIN("pursuit.begin"),
    PURSUIT_BRANCH("pursuit.branch"),
    PURSUIT_READ("pursuit.read"),
    PURSUIT_ACT("pursuit.act"),
    LANGUAGE_PREPARE("language.prepare"),
    LANGUAGE_HEAR("language.hear");

    private final String text;

    Address(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** A message that is answered by an {@code R}. */
  sealed interface Request<R extends Message> extends Message {
    Address address();
  }

  /**
   * Begin a pursuit.
   *
   * @param seed empty: one is drawn
   * @param daily whether it is to be today's seed; then {@code seed} is empty
   * @param place of an attempt at an assignment
   */
  record Begin(
      String guest,
      String scenario,
      Mode mode,
      OptionalLong seed,
      boolean daily,
      Conditions conditions,
      Optional<EventStore.Place> place)
      implements Request<Found> {
    @Override
    public Address address() {
      return Address.PURSUIT_BEGIN;
    }
  }

  /**
   * Try again from an earlier moment.
   *
   * @param sequence the event to be tried again
   */
  record Branch(String guest, String pursuit, long sequence) implements Request<Found> {
    @Override
    public Address address() {
      return Address.PURSUIT_BRANCH;
    }
  }

  /** A pursuit as it stands. */
  record Read(String guest, String pursuit) implements Request<Found> {
    @Override
    public Address address() {
      return Address.PURSUIT_READ;
    }
  }

  /**
   * Do one thing.
   *
   * @param expected the last sequence that whoever asks knows
   * @param command a {@link Command.Say}, {@link Command.Write} or {@link Command.Do} comes without
   *     its hearing
   * @param actor trainee, or server for a silence
   */
  record Act(
      String guest, String pursuit, long expected, String commandId, Command command, Actor actor)
      implements Request<Acted> {
    @Override
    public Address address() {
      return Address.PURSUIT_ACT;
    }
  }

  /** Who gives a command. */
  enum Actor {
    TRAINEE("trainee"),
    SERVER("server");

    private final String text;

    Actor(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** Understand one reply. */
  record Hear(Utterance utterance, Vocabulary vocabulary) implements Request<Heard> {
    @Override
    public Address address() {
      return Address.LANGUAGE_HEAR;
    }
  }

  /** Get ready for a vocabulary, so that its first hearing is as quick as the others. */
  record Prepare(Vocabulary vocabulary) implements Request<Heard> {
    @Override
    public Address address() {
      return Address.LANGUAGE_PREPARE;
    }
  }

  /** What came of a {@link Hear} or a {@link Prepare}. */
  sealed interface Heard extends Message {
    /** Understood; or not at all, when the analysis failed. */
    record Done(Optional<Hearing> hearing) implements Heard {}

    /** Too many replies wait to be heard. */
    record Busy() implements Heard {}

    /** The ear is not loaded yet. */
    record NotReady() implements Heard {}
  }

  /** What came of a {@link Begin}, {@link Branch} or {@link Read}. */
  sealed interface Found extends Message {
    record Here(Loaded pursuit) implements Found {}

    record Not(Refusal refusal) implements Found {}
  }

  /** What came of an {@link Act}. */
  sealed interface Acted extends Message {
    /**
     * Stored.
     *
     * @param pursuit as it stood right after the command
     * @param repeated whether this command had been carried out before
     */
    record Done(Loaded pursuit, long first, boolean repeated) implements Acted {}

    record Not(Refusal refusal) implements Acted {}
  }

  /**
   * Why something was not done; nothing changed.
   *
   * @param sequence the pursuit's last sequence, where that helps
   */
  record Refusal(Problem problem, String code, String detail, OptionalLong sequence)
      implements Message {
    static Refusal of(Problem problem, String detail) {
      return new Refusal(problem, problem.code(), detail, OptionalLong.empty());
    }
  }

  /** Boards may read otherwise than before. Published to whoever watches them. */
  record BoardsMoved() implements Message {
    static final String ADDRESS = "boards.moved";
  }

  /**
   * A pursuit moved on. Published to whoever watches it.
   *
   * @param commandId the command that moved it; empty when another node did
   */
  record Happened(String pursuit, long sequence, Optional<String> commandId) implements Message {
    /** Where every pursuit's are heard. */
    static final String ALL = "pursuit.happened";

    static String address(String pursuit) {
      return "pursuit.happened." + pursuit;
    }
  }
}
