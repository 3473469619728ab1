package io.secondcall.store;

/** The store could not do what was asked; nothing was stored. */
public sealed class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  StoreException(String message) {
    super(message);
  }

  /** There is no room left on the disk; nothing was stored, reading goes on. */
  public static final class Full extends StoreException {
    private static final long serialVersionUID = 1L;

    Full(String message) {
      super(message);
    }
  }

  /** Another server holds the data folder. */
  public static final class InUse extends StoreException {
    private static final long serialVersionUID = 1L;

    InUse(String message) {
      super(message);
    }
  }

  /** The data was written by a newer version of Second Call; nothing was changed. */
  public static final class Newer extends StoreException {
    private static final long serialVersionUID = 1L;

    Newer(String message) {
      super(message);
    }
  }

  /** The data folder or the database can't be opened. */
  public static final class Unusable extends StoreException {
    private static final long serialVersionUID = 1L;

    Unusable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The database failed in the middle of something; it was rolled back, and may work again. */
  public static final class Failed extends StoreException {
    private static final long serialVersionUID = 1L;

    Failed(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
