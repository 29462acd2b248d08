import { setFlagsFromString } from 'node:v8';

// V8 would rather grow the heap than collect it: 2,000 small requests took 110 MB of a container's
// memory that adapters need. With this, the same requests take 20 MB, at the same speed. To be
// imported before anything else, since the heap does not shrink again.
setFlagsFromString('--optimize-for-size');
