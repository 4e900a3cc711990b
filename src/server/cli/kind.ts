/** What a file is, told by its first bytes and never by its name. */
export type FileKind = 'zip' | 'pdf' | 'ole' | 'rtf' | 'webArchive' | 'picture' | 'archive' | 'text';

const SIGNATURES: readonly (readonly [FileKind, string, number?])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', '{\\rtf'],
  ['picture', '\x89PNG\r\n'],
  ['picture', '\xff\xd8\xff'],
  ['picture', 'GIF8'],
  ['picture', 'II*\0'],
  ['picture', 'MM\0*'],
  ['picture', 'WEBP', 8],
  ['picture', 'ftypheic', 4],
  ['picture', 'ftypmif1', 4],
  ['archive', 'Rar!\x1a\x07'],
  ['archive', '7z\xbc\xaf\x27\x1c'],
  ['archive', '\x1f\x8b'],
];

/** Tells the kind of a file from its first kilobyte. Text of any encoding, HTML included, is `text`. */
export function kindOf(bytes: Uint8Array): FileKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const latin = Array.from(bytes.subarray(0, 32), (byte) => String.fromCharCode(byte)).join('');
  const known = SIGNATURES.find(([, mark, at = 0]) => latin.startsWith(mark, at));
  if (known) return known[0];
  // A bitmap's mark is two letters only: its reserved bytes must be nought as well.
  if (latin.startsWith('BM') && latin.slice(6, 10) === '\0\0\0\0') return 'picture';
  if (/%PDF-\d/.test(head)) return 'pdf';
  if (/^\s*(?:MIME-Version:|From:.*\r?\n(?:.*\r?\n)*?MIME-Version:)/i.test(head)) return 'webArchive';
  return 'text';
}

/** Says whether a decoded text is an HTML page or a piece of one. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 2048).replace(/^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*/, '');
  if (/^<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|article|section|span|h[1-6]|center)\b/i.test(head))
    return true;
  return (text.slice(0, 65_536).match(/<\/(?:p|div|table|tr|td|span|h[1-6]|body|html)\s*>/gi)?.length ?? 0) >= 3;
}

/** Which old Office file an OLE container holds, by the names of its streams (UTF-16). */
export function isOldWorkbook(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return !text.includes('WordDocument') && /Workbook|\bBook\b/.test(text);
}
