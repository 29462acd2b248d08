// Asks once, and ends without disposing its client: nothing may keep the process alive.
import { httpClient } from '../../src/http/index.ts';

const [url = ''] = process.argv.slice(2);
process.stdout.write(await httpClient({}, { timeLimit: 600_000 }).json<string>(url));
