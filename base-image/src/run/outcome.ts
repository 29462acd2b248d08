import type { UselessReading } from '../result/read-result.ts';
import type { StoredResult } from '../result/stored-result.ts';
import type { ProcessReport } from './process-report.ts';

/** Why a run was cancelled from outside. */
export type Cancellation = { readonly kind: 'client gone' } | { readonly kind: 'stopping' };

/** Why a process that was started gave no usable result. The first reason wins. */
export type Failure =
  | UselessReading
  | { readonly kind: 'timed out'; readonly limitMs: number }
  | Cancellation;

/** How a run went. */
export type Outcome =
  | { readonly kind: 'result'; readonly result: StoredResult; readonly hasErrorMessage: boolean }
  | { readonly kind: 'not started'; readonly reason: string }
  | { readonly kind: 'cancelled'; readonly by: Cancellation }
  | { readonly kind: 'no result'; readonly failure: Failure; readonly report: ProcessReport };
