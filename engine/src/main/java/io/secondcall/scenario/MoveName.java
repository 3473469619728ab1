package io.secondcall.scenario;

/**
 * What a move of a scenario's own is called.
 *
 * @param name what somebody did, as a sentence begins: "Guessed at their business"
 * @param heard what was heard then, within a sentence: "a guess at their business"
 */
public record MoveName(String name, String heard) {}
