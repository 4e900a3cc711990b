import { spawn, type ChildProcess } from 'node:child_process';

/** A program that runs until it is stopped. */
export interface Program {
  /** Ends it and what it started, and waits until it is gone. */
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** A program stands in a group of its own, so that what it starts in turn ends with it. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, signal);
}

// Whatever ends this proof, what it has started ends before it.
process.on('exit', () => running.forEach((child) => end(child, 'SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

function stopper(child: ChildProcess, signal: NodeJS.Signals): () => Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return async () => {
    end(child, signal);
    await gone;
    running.delete(child);
  };
}

/**
 * Starts a program and waits until its output has what tells that it is ready; `signal` is the one upon
 * which it ends in good order.
 *
 * @throws {Error} with its output when it ends before.
 */
export function start(
  [command = '', ...args]: string[],
  { env, ready, signal }: { env: NodeJS.ProcessEnv; ready: RegExp; signal: NodeJS.Signals },
): Promise<Program> {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const stop = stopper(child, signal);
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      if (ready.test((output += String(chunk)))) {
        // From here on nobody reads, but the pipe must not fill up.
        for (const stream of [child.stdout, child.stderr]) stream.off('data', read).resume();
        resolve({ stop });
      }
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}:\n${output}`)));
  });
}
