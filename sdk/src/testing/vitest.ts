/// <reference types="vitest" preserve="true" />
import type { AdapterMatchers } from './matchers.ts';

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown>
    extends AdapterMatchers<R> {}
}
