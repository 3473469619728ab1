package io.secondcall.people;

import io.secondcall.people.DeedRefusedException.Reason;
import io.secondcall.store.Database;
import io.secondcall.store.Download;
import io.secondcall.store.Erasures.Erasure;
import io.secondcall.store.Erasures.Extent;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.PeopleTables;
import io.secondcall.store.Summaries;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What people can have of what is kept about them, and have erased. Thread-safe; calls block, and
 * those that take a password take long on purpose.
 */
public final class Privacy {
  /** What has to be typed before a person is erased. */
  public static final String WORD = "erase";

  /** A sign-in at a provider that is no older says that it is they who ask. */
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final Database database;
  private final PeopleStore store;
  private final Deeds deeds;
  private final Accounts accounts;
  private final Directory directory;
  private final Summaries summaries;
  private final Clock clock;

  public Privacy(Database database, People people, Summaries summaries, Clock clock) {
    this.database = database;
    this.store = new PeopleStore(database);
    this.deeds = new Deeds(store);
    this.accounts = people.accounts();
    this.directory = people.directory();
    this.summaries = summaries;
    this.clock = clock;
  }

  /**
   * Writes all that is kept about somebody as a ZIP.
   *
   * @throws Download.BrokenOffException when the stream takes no more
   */
  public void download(Identity who, OutputStream into) {
    summaries.catchUp();
    Download.write(database, who.id(), clock.instant(), into);
  }

  /** Erases whatever somebody wrote so far, in all of their pursuits. */
  public void eraseWords(Identity who) {
    store.end(
        tables -> {
          int texts = tables.erasures().words(who.id(), clock.instant());
          accounts.note(tables, who.id(), Deed.WORDS_ERASED, "", Integer.toString(texts));
          return texts;
        });
  }

  /**
   * Erases whoever asks: words, sessions, links and names.
   *
   * @param password ignored where a provider vouches for them: they have none, and signed in there
   *     less than ten minutes ago instead
   * @throws DeedRefusedException when the word or the password is not right, they did not sign in
   *     just now, or nobody could administer then
   */
  public void eraseMe(Member member, String password, String word) {
    requireWord(word);
    if (member.external()) {
      requireJustSignedIn(member);
    } else {
      accounts.requirePassword(member, password);
    }
    erase(member, member.id());
  }

  private void requireJustSignedIn(Member member) {
    boolean byProvider =
        store.read(tables -> tables.external().idToken(member.session())).isPresent();
    if (!byProvider || !member.since().plus(FRESH).isAfter(clock.instant())) {
      throw new DeedRefusedException(
          Reason.SIGN_IN_AGAIN,
          "Sign out and sign in again first, by your organisation's sign-in: for ten minutes after"
              + " that you can delete your account.");
    }
  }

  /**
   * The same for a guest, who has no password.
   *
   * @throws DeedRefusedException when the word is not right
   */
  public void eraseMe(Guest guest, String word) {
    requireWord(word);
    store.end(
        tables -> {
          erase(tables, guest.id(), guest.id());
          return guest;
        });
  }

  /**
   * Erases somebody who asked an administrator to.
   *
   * @throws DeedRefusedException when the word is not right, there is no such account, they are
   *     erased already, or nobody could administer then
   */
  public Directory.Person erase(Member by, String account, String word) {
    requireWord(word);
    erase(by, account);
    return directory.person(account);
  }

  private void erase(Member by, String account) {
    deeds.end(
        by,
        tables -> {
          Accounts.requireNotErased(Accounts.row(tables, account));
          erase(tables, account, by.id());
          tables.teams().changed(Accounts.ORGANISATION);
          Directory.requireAnAdministrator(tables);
          tables.sessions().tell();
          return account;
        });
  }

  private void erase(PeopleTables tables, String person, String by) {
    tables.erasures().person(person, clock.instant());
    Links.takeBack(tables, person, clock.instant());
    accounts.note(tables, by, Deed.PERSON_ERASED, person, "");
  }

  /**
   * Erases again what had been erased, after a backup from before was restored.
   *
   * @return how many of them there was something to erase of
   */
  public int again(List<Erasure> erasures) {
    return store.end(
        tables -> {
          int again = 0;
          for (var erasure : erasures) {
            if (erasure.extent() == Extent.PERSON) {
              Links.takeBack(tables, erasure.subject(), clock.instant());
            }
            if (tables.erasures().again(erasure)) {
              again++;
              accounts.note(
                  tables,
                  Deed.SERVER,
                  Deed.ERASED_AGAIN,
                  erasure.subject(),
                  erasure.extent().text());
            }
          }
          tables.teams().changed(Accounts.ORGANISATION);
          return again;
        });
  }

  private static void requireWord(String word) {
    if (!word.strip().equalsIgnoreCase(WORD)) {
      throw new DeedRefusedException(
          Reason.NOT_CONFIRMED, "Type the word \"" + WORD + "\" to say that you mean it.");
    }
  }
}
