import { readFileSync, writeFileSync } from 'node:fs';

// Answers with the text that it read, to the byte, in one member of its result, whose name may be
// given: no server can change the layout of what it read.
const [input, output] = process.argv.slice(-2);
const member = process.argv.length > 4 ? process.argv[2] : 'input';
writeFileSync(output, JSON.stringify({ [member]: readFileSync(input, 'utf8') }));
