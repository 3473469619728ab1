package io.secondcall.scenario;

/**
 * What a move of a scenario's own is called, and what it says of whoever makes it.
 *
 * @param name what somebody did, as a sentence begins: "Guessed at their business"
 * @param heard what was heard then, within a sentence: "a guess at their business"
 * @param accuses whether it is held against whoever makes it, so that it has to be said outright
 */
public record MoveName(String name, String heard, boolean accuses) {}
