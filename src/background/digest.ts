import type { QuoteSelector } from '../core/selector.ts';

/** SHA-256 of a text, hexadecimal. */
export async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The id of a finding: the same for the same words under the same rule in the same article. */
export function annotationId(
  article: string,
  rule: string,
  { exact, prefix, suffix }: QuoteSelector,
): Promise<string> {
  return digest(JSON.stringify([article, rule, exact, prefix, suffix]));
}
