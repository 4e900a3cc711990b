/** A photograph of a paper, made ready on the device: turned right, without what a camera writes beside it, and small. */

/** Why a file cannot be taken. */
export interface PhotoFault {
  readonly ok: false;
  /**
   * `empty`: 0 bytes; `heic`: HEIC, HEIF or AVIF, which the phone did not convert; `pdf`; `not-a-picture`; `too-large`: 30 MB
   * and above; `too-many-pixels`; `broken`: it begins like a picture and cannot be drawn, or not to its end; `unreadable`: the phone offered
   * it and did not give it; `refused`: this browser or page does not let pictures be drawn; `not-loaded`: what draws them could not be had now.
   */
  readonly code:
    | 'empty'
    | 'heic'
    | 'pdf'
    | 'not-a-picture'
    | 'too-large'
    | 'too-many-pixels'
    | 'broken'
    | 'unreadable'
    | 'refused'
    | 'not-loaded';
}

export type PreparedPhoto = { readonly ok: true; readonly blob: Blob } | PhotoFault;

const MOST_BYTES = 30 * 1024 * 1024;
/** The canvas of an iPhone draws no more. */
const MOST_PIXELS = 16_777_216 * 4;
/** Long side: the small print of an A4 page can be read. */
const LONG_SIDE = 2000;
const GOOD_BYTES = 800_000;
const QUALITIES = [0.85, 0.7, 0.5];

const fault = (code: PhotoFault['code']): PhotoFault => ({ ok: false, code });

function textAt(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...Array.from(bytes.subarray(from, from + length)));
}

/** The kind of a picture by its first bytes; names and types are what anyone wrote. */
function kindOf(bytes: Uint8Array): string | PhotoFault['code'] {
  if (bytes.length === 0) return 'empty';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (textAt(bytes, 1, 3) === 'PNG') return 'image/png';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return 'image/webp';
  if (textAt(bytes, 0, 4) === 'GIF8') return 'image/gif';
  if (textAt(bytes, 0, 2) === 'BM') return 'image/bmp';
  if (textAt(bytes, 0, 4) === '%PDF') return 'pdf';
  const brand = textAt(bytes, 4, 4) === 'ftyp' ? textAt(bytes, 8, 4) : '';
  return /^(?:hei|hev|mif1|msf1|avi[fs])/.test(brand) ? 'heic' : 'not-a-picture';
}

/** All of a file; null: the phone does not give it. A response reads blobs everywhere. */
async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await new Response(file.slice(0, file.size)).arrayBuffer());
  } catch {
    return null;
  }
}

/** Where the picture itself begins in a JPEG: what stands before may hold a small one, with an end of its own. */
function scanOf(bytes: Uint8Array): number {
  let at = 2;
  while (bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    at += bytes[at + 1] === 0xff ? 1 : 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
  }
  return at;
}

/** Whether a picture is there to its end: of half of one browsers draw the half, and say nothing. */
function isWhole(bytes: Uint8Array, kind: string): boolean {
  if (kind === 'image/webp') return bytes.length >= 8 + new DataView(bytes.buffer).getUint32(4, true);
  const end = { 'image/jpeg': [0xff, 0xd9], 'image/png': [0x49, 0x45, 0x4e, 0x44] }[kind];
  if (!end) return true;
  // Phones write more behind it, a film or a second picture.
  const from = kind === 'image/jpeg' ? scanOf(bytes) : 0;
  for (let at = bytes.length - end.length; at >= from; at -= 1) {
    if (end.every((byte, next) => bytes[at + next] === byte)) return true;
  }
  return false;
}

/** How large a picture is when it is drawn; null: it cannot be. */
function sizeOf(file: Blob): Promise<{ readonly width: number; readonly height: number } | null> {
  return new Promise((resolve) => {
    const url = URL.createObjectURL(file);
    const image = new Image();
    const end = (size: { width: number; height: number } | null): void => {
      URL.revokeObjectURL(url);
      resolve(size);
    };
    image.onload = () => end({ width: image.naturalWidth, height: image.naturalHeight });
    image.onerror = () => end(null);
    image.src = url;
  });
}

/** Why a picture cannot be drawn: it is broken, or here none can. */
async function notDrawn(): Promise<PhotoFault> {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
  return fault((await sizeOf(new Blob([svg], { type: 'image/svg+xml' }))) ? 'broken' : 'refused');
}

type Compressor = (typeof import('compressorjs'))['default'];

function shrink(Shrinker: Compressor, file: Blob, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => {
    new Shrinker(file, {
      quality,
      maxWidth: LONG_SIDE,
      maxHeight: LONG_SIDE,
      mimeType: 'image/jpeg',
      convertSize: 0,
      // Else a picture that is small already would be given back as it came, with all that stands in it.
      strict: false,
      retainExif: false,
      success: (result) => resolve(result === file ? null : result),
      error: () => resolve(null),
    });
  });
}

/**
 * Makes a photograph ready: a JPEG of at most 2000 px a side and about 800 KB, turned right, without place, time and camera.
 * Never rejects.
 *
 * @example
 * const made = await preparePhoto(input.files[0]);
 * if (made.ok) await draft.putFile(made.blob);
 */
export async function preparePhoto(file: Blob): Promise<PreparedPhoto> {
  if (file.size >= MOST_BYTES) return fault('too-large');
  if (file.size === 0) return fault('empty');
  const bytes = await bytesOf(file);
  if (!bytes) return fault('unreadable');
  const kind = kindOf(bytes);
  if (!kind.startsWith('image/')) return fault(kind as PhotoFault['code']);
  if (!isWhole(bytes, kind)) return fault('broken');
  const picture = new Blob([bytes], { type: kind });
  const size = await sizeOf(picture);
  if (!size) return notDrawn();
  if (size.width * size.height > MOST_PIXELS) return fault('too-many-pixels');
  const module = await import('compressorjs').catch(() => null);
  if (!module) return fault('not-loaded');
  let made: Blob | null = null;
  for (const quality of QUALITIES) {
    made = await shrink(module.default, picture, quality);
    if (!made || made.size <= GOOD_BYTES) break;
  }
  // A file has a name and a time of its own.
  return made && made.type === 'image/jpeg'
    ? { ok: true, blob: made.slice(0, made.size, made.type) }
    : fault('refused');
}
