import { COMPILER_VERSION } from '../../sdk/notice/index.js';

/** What `jiaogai --version` prints. Package and compiler are released together. */
export const CLI_VERSION = COMPILER_VERSION;
