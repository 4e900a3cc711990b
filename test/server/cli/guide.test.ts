import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { docx, paragraph } from './helpers/docx.js';
import { openBench, type Bench } from './helpers/io.js';
import { NOTICE } from './helpers/notice.js';
import { retype } from './helpers/sheets.js';

/** The commands of a guide, in order. */
function commandsOf(guide: string): string[][] {
  const text = readFileSync(new URL(`../../../docs/${guide}`, import.meta.url), 'utf8');
  return (text.match(/^```sh\n[^]*?^```/gm) ?? []).flatMap((block) =>
    block
      .split('\n')
      .filter((line) => line.startsWith('jiaogai '))
      .map((line) => line.split(' ').slice(1)),
  );
}

describe('the guide of the command line', () => {
  let bench: Bench;
  before(async () => void (bench = await openBench()));
  after(() => bench.drop());

  const files = {
    'guide-cli.zh-CN.md': ['通知.docx', '修订稿.docx', '台账.xlsx', '有误的台账.xlsx'],
    'guide-cli.md': ['notice.docx', 'corrected.docx', 'ledger.xlsx', 'faulty.xlsx'],
  } as const;
  for (const [guide, [notice, corrected, ledger, faulty]] of Object.entries(files)) {
    it(`${guide} names only commands that work, in the order in which they stand`, async () => {
      const bytes = docx(
        NOTICE.split('\n')
          .map((line) => paragraph(line))
          .join(''),
      );
      await bench.write(notice, bytes);
      await bench.write(corrected, bytes);
      const commands = commandsOf(guide);
      assert.ok(commands.length >= 10);
      for (const argv of commands) {
        if (argv.includes(faulty)) {
          await bench.write(
            faulty,
            await retype(await bench.bytes(ledger), (sheet) => (sheet('工作台账')[5]![5] = '尽快')),
          );
        }
        const ran = await bench.run(...argv);
        assert.equal(ran.code, 0, `${argv.join(' ')}\n${ran.err}`);
      }
    });
  }
});
