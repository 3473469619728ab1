package io.secondcall.people;

import io.secondcall.store.PeopleStore;
import java.security.SecureRandom;
import java.time.Clock;

/** Everything that is done to accounts, over one store. */
public record People(
    Accounts accounts,
    Links links,
    Directory directory,
    PeopleImport peopleImport,
    Teams teams,
    ExternalAccounts external) {

  public static People of(PeopleStore store, Tokens tokens, SecureRandom random, Clock clock) {
    var passwords = new Passwords(random);
    var accounts = new Accounts(store, passwords, tokens, clock);
    var links = new Links(store, accounts, passwords, tokens, clock);
    return new People(
        accounts,
        links,
        new Directory(store, accounts, clock),
        new PeopleImport(store, links, accounts),
        new Teams(store, accounts),
        new ExternalAccounts(store, accounts));
  }
}
