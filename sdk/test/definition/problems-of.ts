import { SdkError } from '../../src/index.ts';

/** What a definition is refused for, problem by problem; none when it is taken. */
export function problemsOf(define: () => unknown): readonly string[] {
  try {
    define();
    return [];
  } catch (error) {
    if (!(error instanceof SdkError) || error.code !== 'INVALID_DEFINITION') throw error;
    const [first = '', ...others] = error.message
      .replace(/^Invalid definition: /, '')
      .split('\n- ');
    return others.length > 0 ? others : [first.replace(/\.$/, '')];
  }
}
