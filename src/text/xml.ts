/** A text of which nothing but its control characters may be what XML cannot hold. */
export const inXml = (text: string): string => text.replace(/[\uD800-\uDFFF\uFFFE\uFFFF]/gu, '\uFFFD');
