/** In the published door the database's program itself: then no file has to be found. From source it finds its own. */
export const wasmBinary: Uint8Array<ArrayBuffer> | undefined = undefined;
