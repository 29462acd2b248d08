/**
 * What the SDK uses of `node:fs`. Taken from `process` instead of an import, because the ES module
 * form of `node:fs` evaluates all it exports, `fs/promises` among them: 3 ms more in each request of
 * each adapter.
 */
export const {
  appendFileSync,
  closeSync,
  constants,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} = process.getBuiltinModule('node:fs');
