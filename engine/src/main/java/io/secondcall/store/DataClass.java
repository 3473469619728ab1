package io.secondcall.store;

/**
 * What becomes of a column's values for whoever they are about. Each column has one of the last
 * three, and may be exported besides.
 */
public enum DataClass {
  /** Is in a person's download. */
  EXPORT,
  /** Is gone once the person, or what they wrote, is erased. */
  ERASE,
  /** Stands for nobody any more once the person is erased. */
  PSEUDONYMISE,
  /** Stays: it says nothing about anybody by itself. */
  KEEP
}
