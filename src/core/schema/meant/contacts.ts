import { isContact } from '../formats';

/** A longer text is no name with an address. */
const LONGEST = 300;

/** `Name <mail>`, `Name (mail)`, `Name, mail`. */
const NAMED =
  /^([^<>()]*[^<>()\s,;:|–—-])\s*(?:<\s*([^<>()\s]+)\s*>|\(\s*([^<>()\s]+)\s*\)|(?:[,;:|]|\s[–—-])\s+([^<>()\s]+))$/u;

/** A name and the address beside it; undefined for any other text. */
export function readParty(text: string): { readonly name: string; readonly contact: string } | undefined {
  if (text.length > LONGEST) return undefined;
  const [, name, ...addresses] = NAMED.exec(text.trim()) ?? [];
  const contact = addresses.find((address) => address !== undefined);
  if (name === undefined || contact === undefined || !isContact(contact)) return undefined;
  return name.includes('@') || name.includes('://') ? undefined : { name, contact };
}

/** `www.example.eu`, `example.com`, `example.eu/team`: not `first.last`, which may be a name. */
const HOST =
  /^(?:(?:[a-z\d-]+\.)+[a-z]{2,}\/\S*|www\.[a-z\d.-]+\.[a-z]{2,}|[a-z\d.-]+\.(?:com|edu|gov|int|mil|net|org))$/i;

/** A web address without its scheme, such as `example.com/team`, with it; undefined for any other text. */
export function readAddress(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST && HOST.test(trimmed) && isContact(`https://${trimmed}`)
    ? `https://${trimmed}`
    : undefined;
}
