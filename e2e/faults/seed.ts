/**
 * Where what is drawn at random begins, printed so that it can be repeated: `FAULTS_SEED=… npm run
 * test:faults`.
 */
export const seed = Number(process.env.FAULTS_SEED ?? Date.now() % 1_000_000);

process.stdout.write(`FAULTS_SEED=${seed}\n`);
