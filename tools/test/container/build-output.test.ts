import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { describeBuildFailure, readBuildOutput } from '../../src/container/build-output.ts';

describe('the output of an image build', () => {
  test('gives the id of the image and each printed line', async () => {
    const lines: string[] = [];
    const outcome = await readBuildOutput(
      messages({ stream: 'Step 1/1 : FROM node' }, { stream: '\n' }, { aux: { ID: 'sha256:7' } }),
      (line) => lines.push(line),
    );
    expect(outcome).toEqual({ built: true, imageId: 'sha256:7' });
    expect(lines).toEqual(['Step 1/1 : FROM node']);
  });

  test('of a line that was written over and over, as dpkg does, shows what is seen in the end', async () => {
    const lines: string[] = [];
    const stream = messages(
      {
        stream:
          '(Reading database ... \r(Reading database ... 5%\r(Reading database ... 9 files.)\n',
      },
      { stream: '50%\r100%\r' },
      { stream: 'done\r\n' },
    );
    await readBuildOutput(stream, (line) => lines.push(line));
    expect(lines).toEqual(['(Reading database ... 9 files.)', '100%', 'done']);
  });

  test('gives the failing step, the reason, and what that step alone printed', async () => {
    const outcome = await readBuildOutput(
      messages(
        { stream: 'Step 1/2 : RUN true' },
        { stream: 'fine' },
        { stream: 'Step 2/2 : RUN npm ci' },
        { stream: 'no such package\n' },
        { error: "The command '/bin/sh -c npm ci' returned a non-zero code: 1" },
      ),
      () => {},
    );
    expect(outcome).toEqual({
      built: false,
      step: 'Step 2/2 : RUN npm ci',
      reason: 'exit code 1',
      output: 'no such package',
    });
  });

  test('a build that names no image has not been built, and the last step is named', async () => {
    const stream = messages({ stream: 'Step 1/2 : RUN true' }, { stream: 'fine' });
    expect(await readBuildOutput(stream, () => {})).toEqual({
      built: false,
      step: 'Step 1/2 : RUN true',
      reason: 'the output of the engine ended before the image was complete',
      output: 'fine',
    });
  });

  test('a stream that is cut off names the step it was in', async () => {
    async function* cut() {
      yield `${JSON.stringify({ stream: 'Step 2/3 : RUN npm ci' })}\n`;
      throw new Error('aborted');
    }
    expect(await readBuildOutput(Readable.from(cut()), () => {})).toMatchObject({
      built: false,
      step: 'Step 2/3 : RUN npm ci',
      reason: 'the output of the engine was cut off: aborted',
    });
  });

  test.each(['{"stream":"Succ', 'null'])(
    'a line that is no message is a failure: %s',
    async (line) => {
      const step = JSON.stringify({ stream: 'Step 1/1 : FROM node' });
      const outcome = await readBuildOutput(Readable.from([`${step}\n${line}\n`]), () => {});
      expect(outcome).toMatchObject({
        built: false,
        step: 'Step 1/1 : FROM node',
        reason: `the engine sent a line that is no message: ${line}`,
      });
    },
  );

  test('prints no colours, which a log file could not show', async () => {
    const lines: string[] = [];
    await readBuildOutput(messages({ stream: '\u001b[91mnpm notice\u001b[0m\n' }), (line) =>
      lines.push(line),
    );
    expect(lines).toEqual(['npm notice']);
  });

  test('a failure is told with the last lines of its step', () => {
    const text = describeBuildFailure({
      step: 'Step 2/2 : RUN npm ci',
      reason: 'exit code 1',
      output: 'no such package',
    });
    expect(text).toBe(
      'no such package\nThe image build failed at Step 2/2 : RUN npm ci: exit code 1',
    );
  });
});

function messages(...list: object[]): Readable {
  return Readable.from(list.map((message) => `${JSON.stringify(message)}\r\n`));
}
