import { openServerLog } from '../../../src/log/server-log.ts';

process.once('message', () => {
  for (let request = 0; request < 50; request++) {
    openServerLog({ directory: process.argv[2] ?? '' }).reloadLevels();
  }
  process.disconnect();
});
process.send?.('ready');
