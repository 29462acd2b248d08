import { openServerLog } from '../../../src/log/server-log.ts';

// After the imports: the sources may lie where only root can read them.
if (process.getuid?.() === 0) {
  process.setgroups?.([]);
  process.setgid?.(65534);
  process.setuid?.(65534);
}

const log = openServerLog({ directory: process.argv[2] ?? '' });
process.on('message', async (message) => {
  if (message === 'end') return process.disconnect();
  log.logger('packwright.runs').info(String(message));
  process.send?.('logged');
});
