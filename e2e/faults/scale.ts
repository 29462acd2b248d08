/** How much is asked for: `full` is what is recorded, `short` what fits into CI. */
export const scale: 'full' | 'short' = process.env.FAULTS_SCALE === 'full' ? 'full' : 'short';
