/**
 * Compiles the demo's notices with the command line and lays the sample data of `demo/overlays` over them.
 * Run alone it writes `dist-demo/plans/*.json`; the demo's build takes `buildDemoPlans()` instead.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { mergeOverlay } from '../demo/site/merge-overlay.mjs';
import { statePlans } from '../demo/site/state-plans.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const run = promisify(execFile);

/** The notices of the demo: `demo/notices/notice-<id>.txt`. */
export const NOTICE_IDS = ['0', '1', '2', '3', '4'];

/** Runs `jiaogai compile` on one notice, as an officer would, and returns the plan. */
async function compileByCommand(id, folder) {
  const out = join(folder, `notice-${id}.json`);
  const notice = join(root, `demo/notices/notice-${id}.txt`);
  const options = ['--url', `/notices/${id}.html`, '--out', out];
  await run(process.execPath, [join(root, 'src/server/dist/jiaogai.js'), 'compile', notice, ...options]);
  return JSON.parse(await readFile(out, 'utf8'));
}

const readJson = async (path) => JSON.parse(await readFile(join(root, path), 'utf8'));

/**
 * All plans of the demo by file name: `notice-0.json` and the rest, and those of the states page.
 *
 * @returns {Promise<Map<string, unknown>>}
 */
export async function buildDemoPlans() {
  const folder = await mkdtemp(join(tmpdir(), 'jiaogai-demo-'));
  try {
    const plans = await Promise.all(
      NOTICE_IDS.map(async (id) => {
        const [compiled, overlay] = await Promise.all([
          compileByCommand(id, folder),
          readJson(`demo/overlays/notice-${id}.json`),
        ]);
        return [`notice-${id}.json`, mergeOverlay(compiled, overlay)];
      }),
    );
    return new Map([...plans, ...statePlans(plans[0][1])]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = join(root, 'dist-demo/plans');
  await mkdir(folder, { recursive: true });
  const plans = await buildDemoPlans();
  await Promise.all([...plans].map(([name, plan]) => writeFile(join(folder, name), JSON.stringify(plan))));
  console.log(`dist-demo/plans: ${plans.size} plans`);
}
