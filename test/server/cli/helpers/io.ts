import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../../src/server/cli/run.js';
import type { Io } from '../../../../src/server/cli/io.js';

/** What a command line left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of one test, and the command run in it. */
export interface Bench {
  readonly folder: string;
  run(...argv: string[]): Promise<Ran>;
  runWith(world: Partial<Io>, ...argv: string[]): Promise<Ran>;
  write(name: string, content: string | Uint8Array): Promise<void>;
  read(name: string): Promise<string>;
  bytes(name: string): Promise<Uint8Array>;
  names(): Promise<string[]>;
  drop(): Promise<void>;
}

/** 20 October 2025, noon in Shanghai. */
export const NOW = new Date('2025-10-20T04:00:00Z');

/** Gives bytes on standard input. */
export const stdin = (bytes: Uint8Array): Partial<Io> => ({
  readStdin: (limit) => Promise.resolve(bytes.subarray(0, limit)),
});

export async function openBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'jiaogai-cli-'));
  const runWith = async (world: Partial<Io>, ...argv: string[]): Promise<Ran> => {
    let [out, err] = ['', ''];
    const io: Io = {
      cwd: folder,
      env: {},
      columns: undefined,
      now: () => NOW,
      readStdin: () => Promise.resolve(new Uint8Array()),
      writeOut: async (text) => void (out += text),
      writeErr: async (text) => void (err += text),
      onStop: () => () => undefined,
      ...world,
    };
    const code = await run(argv, io);
    return { code, out, err };
  };
  return {
    folder,
    runWith,
    run: (...argv) => runWith({}, ...argv),
    write: (name, content) => writeFile(join(folder, name), content),
    read: (name) => readFile(join(folder, name), 'utf8'),
    bytes: async (name) => new Uint8Array(await readFile(join(folder, name))),
    names: async () => (await readdir(folder)).sort(),
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}
