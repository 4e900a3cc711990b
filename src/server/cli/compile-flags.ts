import { link } from '../../sdk/model/index.js';
import { CliFault } from './fault.js';
import type { Io } from './io.js';
import { pathOf, STDIN } from './read-file.js';
import type { Words } from './words.js';

/** The options of `compile` as they were typed. */
export interface CompileFlags {
  readonly format: string;
  readonly out?: string;
  readonly textOut?: string;
  readonly merge?: string;
  readonly url?: string;
  readonly regionCode?: string;
  readonly regionName?: string;
}

/** An output must not run over what it is made from, nor over the other output. */
export function refuseSameFile(
  io: Io,
  inputs: readonly (string | undefined)[],
  outputs: readonly (string | undefined)[],
): void {
  const seen = new Set(inputs.filter((name) => name !== undefined && name !== STDIN).map((name) => pathOf(io, name!)));
  for (const name of outputs) {
    if (name === undefined) continue;
    const path = pathOf(io, name);
    if (seen.has(path)) throw new CliFault('sameFile', name);
    seen.add(path);
  }
}

/**
 * Refuses options that would give a plan that is not valid.
 *
 * @throws {CliFault} `usage` naming the option, `sameFile` naming the file.
 */
export function checkOptions(file: string, flags: CompileFlags, io: Io, words: Words): void {
  const { badValue } = words.usage;
  if (flags.format !== 'json' && flags.format !== 'table')
    throw new CliFault('usage', badValue('--format', 'json | table'));
  if (flags.url !== undefined && !link.safeParse(flags.url).success)
    throw new CliFault('usage', badValue('--url', 'https://…'));
  if (flags.regionCode !== undefined && !/^\d{6}(?:\d{3}){0,2}$/.test(flags.regionCode)) {
    throw new CliFault('usage', badValue('--region-code', '330000 | 330000000 | 330000000000'));
  }
  if (flags.regionName !== undefined && (flags.regionName === '' || flags.regionName.length > 1000)) {
    throw new CliFault('usage', badValue('--region-name', '1–1000'));
  }
  // The older plan may be written over: that is what merging is for.
  refuseSameFile(io, [file], [flags.out, flags.textOut]);
}
