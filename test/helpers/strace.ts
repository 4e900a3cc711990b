import { spawnSync } from 'node:child_process';

/** For the `skip` of a test that counts system calls: false where `strace` is there and works, else why it is skipped. */
export function skipWithoutStrace(what: string): string | false {
  if (spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0) return false;
  const words = `NO STRACE: ${what} was not counted. This gets it: apt-get install -y strace`;
  console.error(`!! ${words}`);
  if (process.env['CI']) throw new Error(words);
  return words;
}
