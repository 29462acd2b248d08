/** Whether tests are skipped for what only root may set up, which is printed; CI may be another user too. */
export const notRoot = process.getuid?.() !== 0;
if (notRoot) console.warn('Skipped: what only root may set up');
