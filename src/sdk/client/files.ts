import type { FileResource } from '../contract/index.js';
import type { Caller } from './caller.js';
import type { CallOptions, ChangeOptions, Versioned, WriteOptions } from './options.js';

/** Files as evidence (佐证材料). */
export interface Files {
  /** A picture, PDF, docx or xlsx of at most 10 MB. Its type is told by its content, whatever the blob says. */
  post(
    file: Blob,
    options?: WriteOptions & { readonly visibility?: FileResource['visibility'] },
  ): Promise<Versioned<FileResource>>;
  get(fileId: string, options?: CallOptions): Promise<Blob>;
  remove(fileId: string, options: ChangeOptions): Promise<void>;
}

export function filesOf(caller: Caller): Files {
  return {
    post: (content, { visibility, ...options } = {}) =>
      caller.versioned('postFile', {
        ...options,
        query: visibility === undefined ? {} : { visibility },
        headers: { 'Content-Type': content.type || 'application/octet-stream' },
        content,
      }),
    get: (fileId, options) => caller.blob('getFile', { ...options, path: { fileId } }),
    remove: (fileId, options) => caller.value('deleteFile', { ...options, path: { fileId } }),
  };
}
