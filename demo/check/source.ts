import { decode } from '../compile/decode.js';

/** What was in a file, or why it cannot be checked. */
export type OpenedHtml = { readonly text: string } | { readonly fault: 'notHtml' | 'archive' };

/** A length in letters as a size that a reader knows. */
export function sizeOf(length: number): string {
  return length < 1024 * 1024 ? `${Math.ceil(length / 1024)} KB` : `${(length / 1024 / 1024).toFixed(1)} MB`;
}

const MORE_THAN = 0x3e;

/** Reads a file that a person chose; no more of it than may hold `most` letters, and one more. */
export async function openHtml(file: File, most: number): Promise<OpenedHtml> {
  const limit = most * 3 + 3;
  const all = new Uint8Array(await file.slice(0, limit).arrayBuffer());
  // Cut behind a tag, and within no letter.
  const bytes = file.size > limit ? all.subarray(0, all.lastIndexOf(MORE_THAN) + 1) : all;
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isWide && bytes.subarray(0, 10_000).includes(0)) return { fault: 'notHtml' };
  const text = decode(bytes);
  const isArchive = /^(?:From|MIME-Version|Snapshot-Content-Location):/m.test(text.slice(0, 1000));
  return isArchive ? { fault: 'archive' } : { text };
}
