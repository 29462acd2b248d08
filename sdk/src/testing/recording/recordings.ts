import { join } from 'node:path';
import { SdkError } from '../../errors.ts';
import { secretNames } from '../../http/secret-name.ts';
import { interceptRequests } from './intercept.ts';
import { openSession } from './open-session.ts';
import { Player } from './player.ts';
import { Recorder } from './recorder.ts';
import { readRecording } from './recording-file.ts';
import { recordingMode } from './recording-mode.ts';
import type { RecordingOptions, Recordings } from './recording-options.ts';
import type { RecordingSession, SessionSetup } from './recording-session.ts';
import { refuseConnections } from './refuse-connections.ts';
import { Redaction } from './secrets/redaction.ts';

/**
 * Answers the HTTP calls of this process from `recordings/<name>.json` beside the test, without any
 * connection; or makes that file. It stands between the network and global `fetch` as well as the
 * clients of `@packwright/sdk/http`.
 *
 * A file that exists is replayed. One that does not is recorded, except in CI, where that is an
 * error. PACKWRIGHT_RECORD=1 records anew. Passwords, tokens, cookies and keys are replaced by words
 * before anything is written.
 *
 * A call is answered by what was recorded for the same method, URL and body. Equal calls get their
 * answers in the order of the recording, and the last one again from then on. One set of recordings
 * can be open in a process at a time.
 *
 * @param place `import.meta` of the test, for its directory
 * @param name letters, digits, `.`, `_` and `-`; `/` for a folder
 * @throws SdkError RECORDING_MISSING, RECORDING_INVALID, or RECORDING_OPEN when others are open
 *
 * @example
 * import { recordings } from '@packwright/sdk/testing';
 *
 * await using _calls = recordings(import.meta, 'two-trees');
 * const response = await fetch('https://orchard.example/trees');
 * console.log(await response.json());
 */
export function recordings(
  place: { readonly dirname: string },
  name: string,
  options: RecordingOptions = {},
): Recordings {
  const file = fileOf(place.dirname, name);
  const isSecretName = secretNames(options.notSecret ?? []);
  const redaction = new Redaction(isSecretName);
  for (const [name, value] of Object.entries(options.secrets ?? {})) redaction.hide(name, value);
  const session = sessionFor({ file, redaction, isSecretName }, options);
  const opened = openSession(file, redaction);
  const intercepted = interceptRequests((request, real) => session.answer(request, real));
  const refused = refuseOthers(session, file, options);
  let closed: Promise<void> | undefined;
  const end = async () => {
    for (const part of [intercepted, refused, opened]) part?.[Symbol.dispose]();
    await session.close();
  };
  return {
    file,
    mode: session.mode,
    get requests() {
      return session.requests;
    },
    get unused() {
      return session.unused;
    },
    close() {
      closed ??= end();
      return closed;
    },
    async [Symbol.asyncDispose]() {
      // Who has closed it before knows already what was wrong.
      if (closed === undefined) await this.close();
    },
  };
}

function fileOf(directory: string, name: string): string {
  if (/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(name)) {
    return join(directory, 'recordings', `${name}.json`);
  }
  throw new SdkError(
    'RECORDING_INVALID',
    `Recordings cannot be called "${name}": use letters, digits, ".", "_" and "-".`,
  );
}

function sessionFor(
  place: Pick<SessionSetup, 'file' | 'redaction' | 'isSecretName'>,
  { mode, replace = [], strict = false, maxBytes = 10 * 1024 * 1024 }: RecordingOptions,
): RecordingSession {
  const recorded = readRecording(place.file);
  const setup = { ...place, replacements: replace, maxBytes, strict };
  return recordingMode(place.file, recorded !== undefined, mode) === 'record'
    ? new Recorder(setup)
    : new Player(setup, recorded ?? []);
}

function refuseOthers(
  session: RecordingSession,
  file: string,
  { otherConnections = 'refused' }: RecordingOptions,
): Disposable | undefined {
  if (!(session instanceof Player) || otherConnections === 'allowed') return undefined;
  return refuseConnections((place) =>
    session.refusal(
      `A connection to ${place} was refused: calls are answered from ${file}, and this one was made by neither fetch nor httpClient. Set otherConnections to 'allowed' where it is meant.`,
    ),
  );
}
