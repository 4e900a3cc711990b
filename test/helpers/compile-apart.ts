import { isJiaogaiError } from '../../src/sdk/errors.js';
import { compileNotice } from '../../src/sdk/notice/index.js';
import { assertCompiledSoundly } from './compiled-soundly.js';
import { HOSTILE_SHAPES } from './hostile-notices.js';

/** What a process apart is asked to compile. */
export interface CompileTask {
  readonly shape: string;
  readonly length: number;
}

/** Compiles in a process of its own, so that who waits can stop it; answers null or what is wrong. */
process.on('message', ({ shape, length }: CompileTask) => {
  const text = HOSTILE_SHAPES[shape]!(length);
  let fault: string | null = null;
  try {
    assertCompiledSoundly(compileNotice(text), text);
  } catch (error) {
    if (!isJiaogaiError(error, 'notice')) {
      const issues = isJiaogaiError(error, 'contract') ? JSON.stringify(error.issues.slice(0, 3)) : '';
      fault = `${String((error as Error).stack).slice(0, 600)} ${issues}`;
    }
  }
  process.send!({ fault });
});
