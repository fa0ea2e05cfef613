// What every host has beyond the language itself, as far as the service uses it.

/** Encoding Standard: reads bytes as text. */
declare class TextDecoder {
  /** With `fatal`, `decode` throws a `TypeError` for bytes that are no such text. */
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
