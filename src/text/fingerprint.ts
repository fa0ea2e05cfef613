/**
 * Names values in 16 hexadecimal digits: the same for equal values, on every machine. Two rounds of 32-bit mixing (cyrb53,
 * in the public domain). Not for secrets: it only names.
 * @param values plain data
 */
export function fingerprintOf(...values: readonly unknown[]): string {
  const text = JSON.stringify(values);
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  const mixed = (a: number, b: number) => Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  return [mixed(high, low), mixed(low, high)].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
