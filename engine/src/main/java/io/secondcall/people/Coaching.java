package io.secondcall.people;

import io.secondcall.people.DeedRefusedException.Reason;
import io.secondcall.store.Coached;
import io.secondcall.store.CoachingTable.Comment;
import io.secondcall.store.CoachingTable.Place;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.PeopleTables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What trainees share with their coaches, and what the two say about it. Whoever may not open a
 * debrief is told that there is none. Thread-safe; calls block.
 */
public final class Coaching {
  /** Longest comment, in code points. */
  public static final int LONGEST = 2_000;

  /** Most comments of one person on one debrief: far beyond any that help. */
  private static final int MOST = 200;

  private static final int THREADS = 50;

  private final PeopleStore store;
  private final Deeds deeds;
  private final Accounts accounts;
  private final Coached coached;

  public Coaching(PeopleStore store, Accounts accounts, Coached coached) {
    this.store = store;
    this.deeds = new Deeds(store);
    this.accounts = accounts;
    this.coached = coached;
  }

  /** The teams whose debriefs somebody may open; empty: all. */
  public static Optional<List<String>> ledBy(Member member) {
    return switch (member.role()) {
      case ADMINISTRATOR -> Optional.empty();
      case COACH -> Optional.of(member.team().isEmpty() ? List.of() : List.of(member.team()));
      case TRAINEE, MANAGER -> Optional.of(List.of());
    };
  }

  /** What coaches may open of a pursuit; empty: nobody but its owner may. */
  public Optional<Coached.Open> open(String pursuit) {
    return coached.find(pursuit);
  }

  /**
   * A debrief that somebody may open because they lead the team that it was made or shared for.
   *
   * @throws DeedRefusedException when there is none
   */
  public Coached.Open requireLead(Member member, String pursuit) {
    return coached
        .find(pursuit)
        .filter(open -> Teams.leads(member, open.team()))
        .orElseThrow(Coaching::none);
  }

  /**
   * The same, for ruling on a mark of it.
   *
   * @throws DeedRefusedException when there is none, or it is their own
   */
  public Coached.Open requireRuling(Member member, String pursuit) {
    var open = requireLead(member, pursuit);
    if (open.owner().equals(member.id())) {
      throw DeedRefusedException.ownAttempt();
    }
    return open;
  }

  private static DeedRefusedException none() {
    return new DeedRefusedException(Reason.NO_ATTEMPT, "There is no such debrief.");
  }

  /**
   * Shows a finished pursuit to whoever coaches its owner's team, or no longer.
   *
   * @param owner whose pursuit it is
   * @throws DeedRefusedException when they are in no team, or coaches see it anyway
   */
  public void share(Member owner, String pursuit, boolean shared) {
    if (coached.find(pursuit).filter(open -> !isShared(open)).isPresent()) {
      throw new DeedRefusedException(
          Reason.SEEN_ANYWAY, "Your coach can see this attempt; that was said before it began.");
    }
    if (shared && owner.team().isEmpty()) {
      throw new DeedRefusedException(
          Reason.NO_COACH, "You are in no team, so there is no coach to share it with.");
    }
    deeds.write(
        owner,
        tables -> {
          var coaching = tables.coaching();
          var with = coaching.sharedWith(pursuit);
          if (shared && !with.equals(Optional.of(owner.team()))) {
            coaching.share(pursuit, owner.team(), accounts.now());
            accounts.note(tables, owner.id(), Deed.DEBRIEF_SHARED, pursuit, "");
          } else if (!shared && with.isPresent()) {
            coaching.unshare(pursuit);
            accounts.note(tables, owner.id(), Deed.DEBRIEF_UNSHARED, pursuit, "");
          }
          return pursuit;
        });
  }

  public static boolean isShared(Coached.Open open) {
    return open.why().equals("shared");
  }

  /** Names of those who coach a team, in alphabetical order. */
  public List<String> coaches(String team) {
    return store.read(tables -> tables.coaching().coaches(Accounts.ORGANISATION, team));
  }

  /** What was said about a pursuit, in the order in which it was. */
  public List<Comment> comments(String pursuit) {
    return store.read(tables -> tables.coaching().comments(pursuit));
  }

  /** Up to when somebody has seen what was said about it. */
  public Optional<Instant> seen(Member member, String pursuit) {
    return store.read(tables -> tables.coaching().seen(member.id(), pursuit));
  }

  /**
   * Notes that somebody has seen what was said about a pursuit so far.
   *
   * @param own whether it is theirs
   * @throws DeedRefusedException when they may not open it
   */
  public void see(Member member, String pursuit, boolean own) {
    if (!own) {
      requireLead(member, pursuit);
    }
    store.write(
        tables -> {
          tables.coaching().see(member.id(), pursuit, accounts.now());
          return pursuit;
        });
  }

  /**
   * Says something about a debrief that somebody may open.
   *
   * @param words tidied
   * @throws DeedRefusedException when it is empty, too long or one too many
   */
  public void comment(Member author, String pursuit, Place place, String target, String words) {
    requireFit(words);
    deeds.write(
        author,
        tables -> {
          var coaching = tables.coaching();
          if (coaching.countOf(pursuit, author.id()) >= MOST) {
            throw new DeedRefusedException(
                Reason.TOO_MANY_COMMENTS, "That is enough for one debrief; change one of yours.");
          }
          var now = accounts.now();
          coaching.insert(
              new Comment(
                  UUID.randomUUID().toString(),
                  pursuit,
                  author.id(),
                  place,
                  target,
                  Optional.of(words),
                  now,
                  now));
          coaching.see(author.id(), pursuit, now);
          return pursuit;
        });
  }

  /**
   * Puts other words in place of a comment's own, or none.
   *
   * @param words tidied; empty: the comment is deleted
   * @return the pursuit that it is about
   * @throws DeedRefusedException when it is no comment of theirs, or has no words any more
   */
  public String reword(Member author, String id, Optional<String> words) {
    words.ifPresent(Coaching::requireFit);
    var pursuit = store.read(tables -> own(tables, author, id)).pursuit();
    if (words.isPresent() && !mayStillOpen(author, pursuit)) {
      throw noComment();
    }
    return deeds.write(
        author,
        tables -> {
          own(tables, author, id);
          tables.coaching().reword(id, words, accounts.now());
          return pursuit;
        });
  }

  private static Comment own(PeopleTables tables, Member author, String id) {
    return tables
        .coaching()
        .comment(id)
        .filter(comment -> comment.author().equals(author.id()) && comment.words().isPresent())
        .orElseThrow(Coaching::noComment);
  }

  private static DeedRefusedException noComment() {
    return new DeedRefusedException(Reason.NO_COMMENT, "There is no such comment of yours.");
  }

  /** What its owner took back can't be written into any more. */
  private boolean mayStillOpen(Member author, String pursuit) {
    return coached
        .find(pursuit)
        .filter(open -> open.owner().equals(author.id()) || Teams.leads(author, open.team()))
        .isPresent();
  }

  private static void requireFit(String words) {
    int length = words.codePointCount(0, words.length());
    if (length == 0 || length > LONGEST) {
      throw new DeedRefusedException(
          Reason.BAD_COMMENT, "Say it in 1 to " + LONGEST + " characters.");
    }
  }

  /** Debriefs of one's own, and of those one leads, about which something is said; latest first. */
  public List<Coached.Discussion> threads(Member member) {
    return coached.threads(member.id(), ledBy(member), THREADS);
  }

  /** Puts a ruling into the audit log. */
  public void noteRuled(Member by, String pursuit) {
    store.write(
        tables -> {
          tables.lock(Accounts.ORGANISATION);
          accounts.note(tables, by.id(), Deed.MARK_RULED, pursuit, "");
          return pursuit;
        });
  }
}
