import { CliFault } from './fault.js';

/** Text as decoded, the name of its encoding, and how many characters were broken. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly broken: number;
}

/** How much of a text must be the letters of a Chinese document before a guessed encoding is believed. */
const BELIEVABLE = 0.85;
/** One character in so many may be broken in a file that is otherwise UTF-8. */
const BROKEN_ONE_IN = 500;
const SAMPLE = 65_536;

function decode(bytes: Uint8Array, label: string, isStrict = true): string | null {
  try {
    return new TextDecoder(label, { fatal: isStrict }).decode(bytes);
  } catch {
    return null;
  }
}

/** CJK, kana, full-width forms, punctuation of both kinds, printable ASCII and white space. */
const ORDINARY =
  /[\t\n\r\x20-\x7e\u00a0-\u00ff\u2000-\u206f\u2100-\u22ff\u2460-\u25ff\u3000-\u30ff\u3200-\u32ff\u4e00-\u9fff\uff00-\uffee]/g;

/** The share (0 to 1) of a text that is made of such characters. */
function ordinaryShare(text: string): number {
  const sample = text.slice(0, SAMPLE);
  return sample.length === 0 ? 0 : (sample.match(ORDINARY)?.length ?? 0) / sample.length;
}

function hasBytes(bytes: Uint8Array, ...head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function fromMark(bytes: Uint8Array): DecodedText | null {
  const label = hasBytes(bytes, 0xef, 0xbb, 0xbf)
    ? 'utf-8'
    : hasBytes(bytes, 0xff, 0xfe)
      ? 'utf-16le'
      : hasBytes(bytes, 0xfe, 0xff)
        ? 'utf-16be'
        : null;
  const text = label && decode(bytes, label);
  return text === null ? null : { text, encoding: label!, broken: 0 };
}

/** UTF-16 without a mark: the better of both orders, when what it gives looks like writing. */
function asUtf16(bytes: Uint8Array): DecodedText | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const [best] = ['utf-16le', 'utf-16be']
    .map((encoding) => ({ encoding, text: decode(bytes, encoding) }))
    .filter((each): each is { encoding: string; text: string } => each.text !== null)
    .map((each) => ({ ...each, share: ordinaryShare(each.text) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= BELIEVABLE ? { text: best.text, encoding: best.encoding, broken: 0 } : null;
}

/** The charset that an HTML page names in its head, when a decoder knows it. */
function namedCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const name =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml\b[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  if (!name) return null;
  try {
    const { encoding } = new TextDecoder(name);
    // GB2312 and GBK pages hold characters of GB18030 more often than not.
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}

/** A file that is UTF-8 but for a damaged character or two: better than to read all of it as something else. */
function asDamagedUtf8(bytes: Uint8Array): DecodedText | null {
  const text = decode(bytes, 'utf-8', false)!;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return broken * BROKEN_ONE_IN <= text.length + BROKEN_ONE_IN - 1 && /[\u4e00-\u9fff]{2}/.test(text)
    ? { text, encoding: 'utf-8', broken }
    : null;
}

function asNamed(bytes: Uint8Array): DecodedText | null {
  const label = namedCharset(bytes);
  const text = label && !label.startsWith('utf-16') ? decode(bytes, label) : null;
  return text === null ? null : { text, encoding: label!, broken: 0 };
}

function isBinary(text: string): boolean {
  const controls = text.slice(0, SAMPLE).match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > 0 && controls * 100 > Math.min(text.length, SAMPLE);
}

/**
 * Finds the encoding of a text file and decodes it: byte order mark, UTF-16 of both orders, strict UTF-8, what an HTML
 * page names, GB18030, and at last UTF-8 with at most one broken character in five hundred.
 *
 * @throws {CliFault} `binary` when the bytes are no text, `encoding` when no encoding fits.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decodeBytes(bytes);
  // Some editors write the mark twice: the second one must not become part of the text.
  return { ...decoded, text: decoded.text.replace(/^\ufeff+/, '') };
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  const marked = fromMark(bytes);
  if (marked) return marked;
  if (bytes.includes(0)) {
    const wide = asUtf16(bytes);
    if (wide) return wide;
    throw new CliFault('binary');
  }
  const utf8 = decode(bytes, 'utf-8');
  const found = utf8 !== null ? { text: utf8, encoding: 'utf-8', broken: 0 } : guess(bytes);
  if (isBinary(found.text)) throw new CliFault('binary');
  return found;
}

function guess(bytes: Uint8Array): DecodedText {
  const named = asNamed(bytes);
  if (named && ordinaryShare(named.text) >= BELIEVABLE) return named;
  const wide = asUtf16(bytes);
  if (wide) return wide;
  const damaged = asDamagedUtf8(bytes);
  if (damaged) return damaged;
  const text = decode(bytes, 'gb18030');
  if (text !== null && ordinaryShare(text) >= BELIEVABLE) return { text, encoding: 'gb18030', broken: 0 };
  throw new CliFault(isBinary(new TextDecoder('latin1').decode(bytes)) ? 'binary' : 'encoding');
}
