import { describe, expect, it } from 'vitest';
import { leanErrors } from '../scripts/lean-errors.ts';

describe('the code that ajv writes', () => {
  it('keeps errors in bounded lists', () => {
    const code =
      'const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};' +
      'if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;' +
      'vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);';
    expect(leanErrors(code).split('\n').at(-1)).toBe(
      'vErrors=keepError(vErrors,{instancePath,keyword:"type",params:{type: "object"}});errors++;' +
        'vErrors=keepErrors(vErrors,validate11.errors);',
    );
  });

  it.each(['vErrors.push(err0, err1)', 'vErrors = [err0]', 'all.concat(vErrors)'])(
    'stops the build when it contains %s, which nobody has looked at',
    (code) => {
      expect(() => leanErrors(code)).toThrow('ajv writes other code than this script knows');
    },
  );
});
