import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { compress, LEAST_BYTES } from './compress.js';
import type { Encoding } from './encoding.js';
import { isText, typeOf } from './file-types.js';

/** A folder as it is seen from outside. */
export interface Mount {
  /** Such as `/jiaogai/`. */
  readonly prefix: string;
  readonly folder: string;
  /** The `Content-Security-Policy` of its files. */
  readonly policy: string;
  /** Whether scripts of other sites may load it. */
  readonly isOpen?: boolean;
  /** Files whose address changes with every change: they are kept for good. */
  readonly isFixed?: (path: string) => boolean;
}

/** A file in the form in which it is sent. */
export interface Sent {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

/** A file that can be asked for. What was read once is kept: it is sent as it was when the server started. */
export class StaticFile {
  readonly path: string;
  readonly mount: Mount;
  readonly type: string;
  private readonly file: string;
  private read: { readonly bytes: Uint8Array; readonly hash: string } | undefined;
  private readonly forms = new Map<Encoding, Promise<Uint8Array>>();

  constructor(mount: Mount, path: string) {
    this.mount = mount;
    this.path = path;
    this.type = typeOf(path);
    this.file = join(mount.folder, path);
  }

  get isFixed(): boolean {
    return this.mount.isFixed?.(this.path) ?? false;
  }

  /** A strong ETag: each form of the file has its own. */
  etagOf(encoding: Encoding): string {
    return `"${this.content().hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  }

  /** Whether it is sent in other forms than its own. */
  get isPressed(): boolean {
    return isText(this.type) && this.content().bytes.length >= LEAST_BYTES;
  }

  async send(encoding: Encoding): Promise<Sent> {
    if (encoding === 'identity' || !this.isPressed) return { bytes: this.content().bytes, encoding: 'identity' };
    const form = this.forms.get(encoding) ?? this.press(encoding);
    this.forms.set(encoding, form);
    return { bytes: await form, encoding };
  }

  private content(): { readonly bytes: Uint8Array; readonly hash: string } {
    if (this.read) return this.read;
    const bytes = readFileSync(this.file);
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    return (this.read = { bytes, hash });
  }

  private async press(encoding: Exclude<Encoding, 'identity'>): Promise<Uint8Array> {
    const made = `${this.file}.br`;
    if (encoding === 'br' && existsSync(made)) return readFileSync(made);
    return compress(this.content().bytes, encoding, 'ever');
  }
}

const LEFT_OUT = /(?:^|\/)\.|\.(?:br|gz|map)$/;

function pathsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !LEFT_OUT.test(path));
}

/** What a path asks for: a file, or where it is. */
export type Found = StaticFile | { readonly moved: string };

/**
 * The files of some folders as they lie there now: a list, not a path, answers, so that nothing outside can be reached.
 * A later mount goes before an earlier one.
 */
export class StaticFiles {
  private readonly files = new Map<string, StaticFile>();

  constructor(mounts: readonly Mount[]) {
    for (const mount of mounts) {
      for (const path of pathsOf(mount.folder)) this.files.set(mount.prefix + path, new StaticFile(mount, path));
    }
  }

  /** Undefined: there is none. `path` is decoded. */
  find(path: string): Found | undefined {
    const file = this.files.get(path.endsWith('/') ? `${path}index.html` : path);
    if (file) return file;
    return this.files.has(`${path}/index.html`) ? { moved: `${path}/` } : undefined;
  }
}

/** The path of an address as it can stand in the list; null for one that plays tricks. */
export function readPath(url: string): string | null {
  const path = url.replace(/[?#].*$/s, '');
  if (!path.startsWith('/') || path.includes('\\') || /%(?:2f|5c|00)/i.test(path)) return null;
  try {
    const decoded = decodeURIComponent(path);
    return /\/\/|[\\\0]|(?:^|\/)\.\.?(?:\/|$)/.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}
