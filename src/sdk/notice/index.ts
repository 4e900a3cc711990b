/** The notice compiler: text of an official notice in, checked plan out. */
export { compileNotice, MAX_NOTICE_BYTES, type CompileOptions } from './compile.js';
export { COMPILER_VERSION } from './version.js';
