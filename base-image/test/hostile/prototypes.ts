/** Names that every JavaScript object has already, or that lead to what all objects share. */
export const sharedNames: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
];

/** All that objects, lists and functions share, for comparing it before and after. */
export function sharedMembers(): readonly (readonly PropertyKey[])[] {
  return [Object, Array, Function, Map].map((one) => Reflect.ownKeys(one.prototype));
}
