package io.secondcall.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A scenario's test, one of its seeds and a device: what is played in the browser. Three endings of
 * each packaged scenario.
 */
enum Play {
  HOMEWORK_SIGNED_UP("do-your-homework", "voicemail-then-he-rings", 1, Device.PHONE_BY_DAY),
  HOMEWORK_LEFT_WELL("do-your-homework", "hears-the-no", 4, Device.DESK_BY_NIGHT),
  HOMEWORK_BLOCKED("do-your-homework", "rude", 9, Device.PHONE_BY_NIGHT),

  PROVE_IT_LEFT_IN_PEACE("prove-it", "opt-out-honoured", 1, Device.DESK_BY_NIGHT),
  PROVE_IT_IN_THE_BOOK("prove-it", "the-model-way", 1, Device.PHONE_BY_DAY),
  PROVE_IT_THE_LAST_WORD("prove-it", "the-clever-retort", 2, Device.DESK_BY_DAY),

  FRIEND_HONOURED("friends-voicemail", "opt-out-honoured", 1, Device.PHONE_BY_NIGHT),
  FRIEND_SIGNED_UP("friends-voicemail", "he-rings-back", 12, Device.DESK_BY_DAY),
  FRIEND_LOST("friends-voicemail", "complains-to-celia", 2, Device.PHONE_BY_DAY),

  STOOD_UP_PLAIN_NO("stood-up", "model-a-plain-no", 8, Device.DESK_BY_DAY),
  STOOD_UP_ONE_NIGHT("stood-up", "model-he-comes", 1, Device.PHONE_BY_NIGHT),
  STOOD_UP_LEFT_IN_PEACE("stood-up", "opt-out-honoured", 2, Device.PHONE_BY_DAY),

  REFERRAL_ON_THE_PILE("warm-referral", "on-her-pile", 1, Device.PHONE_BY_DAY),
  REFERRAL_A_QUARTER("warm-referral", "in-writing", 2, Device.DESK_BY_NIGHT),
  REFERRAL_LEFT_IN_PEACE("warm-referral", "opt-out-honoured", 3, Device.PHONE_BY_NIGHT),

  OFF_THE_LIST_LEFT_WELL("off-the-list", "prepared-but-stiff", 1, Device.PHONE_BY_NIGHT),
  OFF_THE_LIST_THE_DOOR("off-the-list", "the-model-way", 2, Device.DESK_BY_DAY),
  OFF_THE_LIST_ONE_MORE("off-the-list", "one-more-try-for-helen", 3, Device.PHONE_BY_DAY);

  final String scenario;
  final String test;
  final long seed;
  final Device device;

  Play(String scenario, String test, long seed, Device device) {
    this.scenario = scenario;
    this.test = test;
    this.seed = seed;
    this.device = device;
  }

  /** Whether it is played in every build: the first of its scenario. */
  boolean isFirst() {
    return Stream.of(values()).filter(one -> one.scenario.equals(scenario)).findFirst().orElse(this)
        == this;
  }

  /** Where it is played. */
  enum Device {
    PHONE_BY_DAY(390, 844, ColorScheme.LIGHT),
    PHONE_BY_NIGHT(390, 844, ColorScheme.DARK),
    DESK_BY_DAY(1440, 900, ColorScheme.LIGHT),
    DESK_BY_NIGHT(1440, 900, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Device(int width, int height, ColorScheme colours) {
      this.width = width;
      this.height = height;
      this.colours = colours;
    }

    boolean isPhone() {
      return name().startsWith("PHONE");
    }

    Browser.NewContextOptions options() {
      return new Browser.NewContextOptions()
          .setViewportSize(width, height)
          .setColorScheme(colours)
          .setReducedMotion(ReducedMotion.REDUCE)
          .setIsMobile(isPhone())
          .setHasTouch(isPhone());
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  @Override
  public String toString() {
    return scenario + ", " + test + ", " + device;
  }
}
