package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  private static Segmenter segmenter;

  @BeforeAll
  static void load() {
    segmenter = Segmenter.load();
  }

  private static boolean asks(String text) {
    var clean = CleanText.of(text);
    var segments = segmenter.cut(clean);
    return Questions.begins(
        Lexicon.words(
            clean, segments, new Span(0, clean.text().codePointCount(0, clean.text().length()))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "do you know when he is in",
        "so can you put me through",
        "Nuala, could you tell me when he's free",
        "is Walter in today",
        "isn't that a lot of calls for one person",
        "can't you just ask him for me",
        "who do i talk to at calder",
        "and who told you that",
        "what's the best time to ring",
        "whats his direct number",
        "how long has he been with you",
        "how exactly do they count the calls",
        "how many of them ring back",
        "why does he never ring",
        "ok when would suit you",
        "which day would that be",
        "what number",
        "huh what mails",
        "which of your shops is it about",
        "does the new pump sell",
        "would Thursday at ten be any good",
        "what happened to the old list",
        "well did she read the letter",
        "may i ask who looks after the roof",
        "sorry, have you got a minute",
        "are your dealers asking for it",
        "what if he says no",
        "then why has he never rung me",
        "why",
        "ok when then",
        "any idea when hes free",
        "cant get hold of gareth what do i do",
      })
  void aQuestionIsOneWithoutItsMark(String text) {
    assertThat(asks(text)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can't do that",
        "I'll have you removed",
        "That will do it for today",
        "Will do that this afternoon",
        "You could have the list by noon",
        "So Ingrid is the director now",
        "Nobody did that on purpose",
        "I should have the figures on Friday",
        "He might have it on his desk",
        "Do that, and I'll ring on Monday",
        "Have it your way",
        "Please do it today",
        "Which is why I rang you",
        "What a pity about the shoe",
        "What I sell is labels",
        "When I rang you said Thursday",
        "Where we are is Bristol",
        "How kind of you to say so",
        "Had I known, I'd have left you alone",
        "Should you need me, I'm at my desk",
        "Don't you worry about the invoice",
        "Haven't the faintest idea",
        "So do I",
        "Why, thank you",
        "My colleague is the one who wrote",
        "We can have the man there by nine",
        "Ingrid will have your letter",
        "Bao, who runs revenue for you, told me",
        "Can't this quarter, no worries",
        "Your Leeds depot, how is it",
        "Now is the time",
        "I know what you do and how you do it",
        "Tell me when and I'll be there",
        "Any day would be fine",
      })
  void aStatementIsNone(String text) {
    assertThat(asks(text)).as(text).isFalse();
  }
}
