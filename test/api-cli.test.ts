/** Holds the command line and the limits to `docs/api.md`, both ways. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { processIo } from '../src/server/cli/io.js';
import { wordsIn } from '../src/server/cli/lang.js';
import { buildProgram } from '../src/server/cli/program.js';
import { MAX_NOTICE_BYTES } from '../src/sdk/notice/index.js';
import { MAX_WORKBOOK_BYTES } from '../src/sdk/sheet/index.js';
import { ApiDocument, codesIn, hold } from './helpers/api-document.js';

const api = new ApiDocument();

describe('The command line', () => {
  const program = buildProgram(processIo(), wordsIn('en'), { out: '', exitCode: 0 });
  const rows = api.rows('Command line').filter((row) => row['command'] && !row['since']!.startsWith('to come'));

  it('has the commands that the page names, with their arguments', () => {
    const commands = program.commands.map((command) =>
      ['jiaogai', command.name(), ...command.registeredArguments.map((argument) => argument.name())].join(' '),
    );
    hold(
      'Command line, command',
      commands,
      rows.flatMap((row) => codesIn(row['command']!)),
    );
  });

  for (const command of program.commands) {
    it(`gives ${command.name()} the options that the page names`, () => {
      const options = command.options.map(({ long }) => long!).filter((name) => name !== '--help' && name !== '--lang');
      const row = rows.find((each) => `${codesIn(each['command']!)[0]!} `.startsWith(`jiaogai ${command.name()} `));
      hold(`Command line, ${command.name()}, options`, options, codesIn(row?.['options'] ?? ''));
    });
  }
});

describe('The limits', () => {
  it('of a notice and of a workbook are 10 MB, as the page says', () => {
    const rows = api.rows('Limits');
    const limitOf = (what: string): string => rows.find((row) => row['what'] === what)?.['limit'] ?? '';
    assert.equal(MAX_NOTICE_BYTES, 10 * 1024 ** 2);
    assert.equal(MAX_WORKBOOK_BYTES, 10 * 1024 ** 2);
    assert.match(limitOf('text of a notice'), /^10 MB of UTF-8 \(`MAX_NOTICE_BYTES`, 10 × 1,024² bytes\)$/);
    assert.match(limitOf('workbook'), /^10 MB, /);
  });
});
