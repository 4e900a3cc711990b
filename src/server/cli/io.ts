/** What the command knows of the world outside: handed in, so that tests run it in process. */
export interface Io {
  /** The folder that relative names stand in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The terminal's width in columns, or undefined when the output is no terminal. */
  readonly columns: number | undefined;
  /** The only clock. */
  now(): Date;
  /** Standard input, read no further than `limit` bytes. */
  readStdin(limit: number): Promise<Uint8Array>;
  writeOut(text: string): Promise<void>;
  writeErr(text: string): Promise<void>;
  /** Calls back each time that somebody wants the command to stop; `exit` ends it at once. Returns what ends the calls. */
  onStop(listener: (exit: () => void) => void): () => void;
}

/** Whoever reads our output may stop reading (`| head`): no fault of ours. */
function isClosedPipe(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ECONNRESET';
}

function writeTo(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '' || stream.destroyed) return Promise.resolve();
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error && !isClosedPipe(error) ? reject(error) : resolve()));
  });
}

async function readStream(stream: NodeJS.ReadStream, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= limit) break;
  }
  return Buffer.concat(chunks);
}

/** As a shell counts: 128 and the number of the signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

function hearSignals(listener: (exit: () => void) => void): () => void {
  const hear = (signal: NodeJS.Signals): void =>
    listener(() => process.exit(EXIT_CODES[signal as keyof typeof EXIT_CODES]));
  const names = Object.keys(EXIT_CODES) as NodeJS.Signals[];
  for (const name of names) process.on(name, hear);
  return () => names.forEach((name) => void process.off(name, hear));
}

/** The world of a real process. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (!isClosedPipe(error)) throw error;
    });
  }
  return {
    cwd: process.cwd(),
    env: process.env,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    now: () => new Date(),
    readStdin: (limit) => readStream(process.stdin, limit),
    writeOut: (text) => writeTo(process.stdout, text),
    writeErr: (text) => writeTo(process.stderr, text),
    onStop: hearSignals,
  };
}
