import { createServer } from 'node:http';

const trees = [
  { id: 'T-1', name: 'Tree 1', variety: 'Gala', moisture: 31.5 },
  { id: 'T-2', name: 'Tree 2', variety: 'Elstar', moisture: 28 },
  { id: 'T-3', name: 'Tree 3', variety: 'Gala' },
];

const gateway = createServer((_, response) => response.end(JSON.stringify(trees)));
gateway.listen(Number(process.env.PORT ?? 7070), '127.0.0.1', () => {
  console.log('The gateway listens', gateway.address());
});
