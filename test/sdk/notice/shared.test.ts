import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { drawCoverage, hasShared, sharedFolder, sharedName } from '../../../scripts/lib/coverage.mjs';
import { root } from '../../../scripts/lib/run.mjs';
import { compileNotice } from '../../../src/sdk/notice/index.js';
import { borrowedRuns, sentencePieces } from '../../helpers/borrowed.js';
import { assertCompiledSoundly } from '../../helpers/compiled-soundly.js';

/** What the real notices must reach; they lie beside the project, so that a copy of it stands without them. */
const FLOORS = { outline_f1: 0.97, target_f1: 0.95, comparator: 0.95, metadata: 0.95 } as const;
const NOTICES = [0, 1, 2, 3, 4];

const notices = join(sharedFolder, 'notices');
const skip = hasShared() ? false : `${sharedName} is missing: the five real notices were not read`;
if (skip) console.warn(`!! ${skip}`);

const readNotice = (index: number): string => readFileSync(join(notices, `notice-${index}.txt`), 'utf8');

interface Label {
  readonly title?: string;
  readonly titles?: string[];
  readonly titleAlternatives?: string[];
  readonly attachedTitle?: string;
  readonly responsibleUnits?: string[];
}

/** Platforms and places that the notices name. */
const PROPER_NAMES = ['三明市阅读平台', '县智慧教育云平台', '县中小学生社会实践活动服务中心'];

/** Names that any text may hold: titles of the documents and names of units. */
function namesOf(index: number): string[] {
  const label = JSON.parse(readFileSync(join(notices, `labels/notice-${index}.json`), 'utf8')) as Label;
  const titles = [label.title, label.attachedTitle, ...(label.titles ?? []), ...(label.titleAlternatives ?? [])];
  return [...titles, ...(label.responsibleUnits ?? []), ...PROPER_NAMES].filter((name) => typeof name === 'string');
}

describe('the five real notices', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jg-shared-'));
  after(() => rmSync(folder, { recursive: true }));

  it('compile to sound plans in which every statement is cited exactly', { skip }, () => {
    for (const index of NOTICES) {
      const text = readNotice(index);
      const plan = compileNotice(text);
      assertCompiledSoundly(plan, text);
      writeFileSync(join(folder, `notice-${index}.json`), JSON.stringify(plan));
    }
  });

  it('reach the floors of the scorer that came with them', { skip }, (context) => {
    const scorer = [join(notices, 'score.py'), join(notices, 'labels'), folder, notices];
    const run = spawnSync('python3', scorer, { encoding: 'utf8' });
    if (run.error) {
      context.skip('python3 is missing: the scorer was not run');
      return;
    }
    assert.equal(run.status, 0, run.stderr);
    const scores = JSON.parse(run.stdout.trim().split('\n').pop()!) as Record<string, number> & { phases: string };
    for (const [name, floor] of Object.entries(FLOORS))
      assert.ok(scores[name]! >= floor, `${name} ${scores[name]} of ${floor}\n${run.stdout}`);
    const [found, all] = scores.phases.split('/');
    assert.equal(found, all, `phases\n${run.stdout}`);
  });

  it('are covered as docs/coverage.md says (else: npx tsx scripts/coverage.mjs)', { skip }, () => {
    assert.equal(readFileSync(join(root, 'docs/coverage.md'), 'utf8'), drawCoverage());
  });

  it('lend no sentence to any file of the project', { skip }, () => {
    const pieces = new Set(NOTICES.flatMap((index) => [...sentencePieces(readNotice(index), namesOf(index))]));
    assert.ok(pieces.size > 1000, 'there is something to look for');
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
      .toString('utf8')
      .split('\0')
      .filter((file) => file !== '' && !/\.(?:png|jpe?g|pdf|docx|xlsx|zip|br)$|^package-lock\.json$/.test(file));
    assert.ok(files.length > 100, 'the files were found');
    const borrowed = files
      .filter((file) => existsSync(join(root, file)))
      .flatMap((file) => borrowedRuns(readFileSync(join(root, file), 'utf8'), pieces).map((run) => `${file}: ${run}`));
    assert.deepEqual(borrowed, []);
  });
});

describe('the search for borrowed sentences', () => {
  const source = '各县要结合当地实际把教学改革的各项任务做细做实，根据《某省基础教育课程教学改革深化行动方案》办理。';
  const pieces = sentencePieces(source, ['云泽市基础教育课程教学改革深化行动领导小组']);

  it('finds a run of sixteen characters, blanks or not', () => {
    assert.equal(borrowedRuns('我们认为，结合当地实际把教学改革的各 项任务做得很好。', pieces).length, 1);
    assert.equal(borrowedRuns('结合当地实际把教学改革的', pieces).length, 0);
  });

  it('lets names of documents stand', () => {
    assert.deepEqual(borrowedRuns('见《某省基础教育课程教学改革深化行动方案》。', pieces), []);
  });
});
