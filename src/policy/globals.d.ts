// What every host has beyond the language itself, as far as policies use it.

/** WHATWG URL Standard: the parts of an address. */
declare class URL {
  /** @throws {TypeError} for a text that is no absolute address */
  constructor(address: string);
  /** The whole address, normalised: what may not stand in it is percent-encoded. */
  readonly href: string;
  /** With its colon: `https:`. */
  readonly protocol: string;
  /** Scheme, host and port. */
  readonly origin: string;
  /** From its first slash, and from its question mark on if it has one. */
  readonly pathname: string;
  readonly search: string;
  readonly username: string;
  readonly password: string;
}
