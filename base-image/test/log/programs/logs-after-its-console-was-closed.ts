import { setImmediate } from 'node:timers/promises';
import { consoleOutput } from '../../../src/log/console-output.ts';

const output = consoleOutput(process.stdout, process.stderr);
process.once('message', async () => {
  for (let line = 0; line < 100; line++) {
    output.write('INFO', 'nobody reads this\n');
    output.write('ERROR', 'nor this\n');
    await setImmediate();
  }
  await output.flush();
  process.send?.('still here', () => process.disconnect());
});
