export type {
  RecordedBody,
  RecordedCall,
  RecordedHeaders,
  RecordedRequest,
  RecordedResponse,
} from './recording/recorded-call.ts';
export type { RecordingOptions, Recordings } from './recording/recording-options.ts';
export { recordings } from './recording/recordings.ts';
export type { Replacements } from './recording/replacements.ts';
