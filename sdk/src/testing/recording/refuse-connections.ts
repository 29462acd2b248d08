import { Socket } from 'node:net';

/**
 * Makes every new TCP connection of this process fail, until disposed, whatever library opens it:
 * all of them come by this one method of Node. Connections that are open already go on.
 *
 * @param refusal makes the error, told the place that was to be reached
 */
export function refuseConnections(refusal: (place: string) => Error): Disposable {
  const { connect } = Socket.prototype;
  const refuse: typeof connect = function (this: Socket, ...args: unknown[]) {
    const error = refusal(placeOf(args));
    // A moment later, as a real refusal comes: nobody listens for errors yet.
    process.nextTick(() => this.destroy(error));
    return this;
  };
  Socket.prototype.connect = refuse;
  return {
    [Symbol.dispose]() {
      if (Socket.prototype.connect === refuse) Socket.prototype.connect = connect;
    },
  };
}

/** Options, which Node itself wraps in a list; or port and host; or a path. */
function placeOf(args: readonly unknown[]): string {
  const [first, second] = args.flat();
  if (typeof first !== 'object' || first === null) {
    return typeof second === 'string' ? `${second}:${first}` : String(first);
  }
  const { path, host = 'localhost', port } = first as Record<string, unknown>;
  return port === undefined ? String(path) : `${host}:${port}`;
}
