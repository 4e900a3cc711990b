#!/usr/bin/env node
import { processIo } from './io.js';
import { run } from './run.js';

// The exit code is set, not exited with: what is still in the pipe must be written.
process.exitCode = await run(process.argv.slice(2), processIo());
