package io.secondcall.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.secondcall.language.Channel;
import io.secondcall.pursuit.Command;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A command as it stands on the wire. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Order.Research.class, name = "research"),
  @JsonSubTypes.Type(value = Order.Call.class, name = "call"),
  @JsonSubTypes.Type(value = Order.Attend.class, name = "attend"),
  @JsonSubTypes.Type(value = Order.Say.class, name = "say"),
  @JsonSubTypes.Type(value = Order.Mail.class, name = "mail"),
  @JsonSubTypes.Type(value = Order.Message.class, name = "message"),
  @JsonSubTypes.Type(value = Order.Silence.class, name = "silence"),
  @JsonSubTypes.Type(value = Order.HangUp.class, name = "hang-up"),
  @JsonSubTypes.Type(value = Order.Wait.class, name = "wait"),
  @JsonSubTypes.Type(value = Order.Close.class, name = "close"),
  @JsonSubTypes.Type(value = Order.Misheard.class, name = "misheard")
})
sealed interface Order {
  /** What the core is told; a reply comes without its hearing. */
  Command command();

  record Research(@JsonProperty(required = true) String source) implements Order {
    @Override
    public Command command() {
      return new Command.Research(source);
    }
  }

  record Call(@JsonProperty(required = true) String person) implements Order {
    @Override
    public Command command() {
      return new Command.PlaceCall(person);
    }
  }

  record Attend(@JsonProperty(required = true) String meeting) implements Order {
    @Override
    public Command command() {
      return new Command.Attend(meeting);
    }
  }

  record Say(@JsonProperty(required = true) String text) implements Order {
    @Override
    public Command command() {
      return new Command.Say(Writing.tidy(text), Optional.empty());
    }
  }

  /** {@code copies} may be left out. */
  record Mail(
      @JsonProperty(required = true) String to,
      Optional<List<String>> copies,
      @JsonProperty(required = true) String subject,
      @JsonProperty(required = true) String text)
      implements Order {
    @Override
    public Command command() {
      return new Command.Write(
          Channel.EMAIL,
          to,
          copies.orElse(List.of()),
          // A subject is one line, however it was pasted.
          Writing.tidy(subject).replaceAll("\\s+", " "),
          Writing.tidy(text),
          Optional.empty());
    }
  }

  record Message(
      @JsonProperty(required = true) String to, @JsonProperty(required = true) String text)
      implements Order {
    @Override
    public Command command() {
      return new Command.Write(
          Channel.MESSAGE, to, List.of(), "", Writing.tidy(text), Optional.empty());
    }
  }

  record Silence(@JsonProperty(required = true) int seconds) implements Order {
    @Override
    public Command command() {
      return new Command.KeepSilent(seconds);
    }
  }

  record HangUp() implements Order {
    @Override
    public Command command() {
      return new Command.HangUp();
    }
  }

  record Wait(@JsonProperty(required = true) LocalDateTime until) implements Order {
    @Override
    public Command command() {
      return new Command.WaitUntil(until);
    }
  }

  record Close() implements Order {
    @Override
    public Command command() {
      return new Command.Close();
    }
  }

  record Misheard(
      @JsonProperty(required = true) long turn, @JsonProperty(required = true) String meant)
      implements Order {
    @Override
    public Command command() {
      return new Command.FlagMisheard(turn, meant);
    }
  }
}
