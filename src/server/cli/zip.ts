import { unzipSync, zipSync } from 'fflate';

/** More than this, unpacked, is no document but a trap. */
const UNPACKED_LIMIT = 200 * 1024 * 1024;

/** The names of a zip's files, in its own order; null when it is no zip that can be read. */
export function zipNames(bytes: Uint8Array): string[] | null {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (file) => {
        names.push(file.name);
        return false;
      },
    });
    return names;
  } catch {
    return null;
  }
}

/**
 * Unpacks those files of a zip that are wanted.
 *
 * @throws {Error} when the zip is broken or unpacks to more than 200 MB.
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Record<string, Uint8Array> {
  let total = 0;
  return unzipSync(bytes, {
    filter: (file) => {
      if (!isWanted(file.name)) return false;
      total += file.originalSize;
      if (total > UNPACKED_LIMIT) throw new Error('unpacks to more than 200 MB');
      return true;
    },
  });
}

/** Packs files into a zip, stored and not squeezed. */
export function pack(files: Record<string, Uint8Array>): Uint8Array {
  return zipSync(files, { level: 0 });
}
