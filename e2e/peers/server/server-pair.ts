import { ServerProcess } from '../../../base-image/test/server/server-process.ts';
import { withCoreDumps } from './core-limit.ts';
import { type Observation, observe } from './observation.ts';
import { commandFile, type Sent } from './sent.ts';
import { VendorServer } from './vendor-server.ts';

/** What both servers make of the same row. */
export interface Answers {
  readonly sent: Sent;
  readonly vendor: Observation;
  readonly here: Observation;
}

const longest = 60_000;
const stuckAfter = 20_000;

/** Both servers, with the same command file before each request. */
export class ServerPair implements AsyncDisposable {
  readonly here: ServerProcess;
  #vendor: VendorServer;
  /** How often the vendor's server was stuck; another one knows nothing of earlier requests. */
  replacements = 0;

  static async start(): Promise<ServerPair> {
    const here = await ServerProcess.start({
      commands: '',
      node: [...withCoreDumps, process.execPath],
    });
    return new ServerPair(here, await VendorServer.start());
  }

  private constructor(here: ServerProcess, vendor: VendorServer) {
    this.here = here;
    this.#vendor = vendor;
  }

  async ask(sent: Sent): Promise<Answers> {
    this.here.writeCommands(commandFile(sent));
    const [vendor, here] = await Promise.all([
      this.#askVendor(sent),
      observe(this.here.url, sent, AbortSignal.timeout(longest)),
    ]);
    return { sent, vendor, here };
  }

  /**
   * A quick adapter may end before the thread that is to read its result gets there; that thread then
   * waits for ever. It happens to good adapters too, so another server is asked once more.
   */
  async #askVendor(sent: Sent): Promise<Observation> {
    try {
      return await this.#askThisVendor(sent, stuckAfter);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
      await this.#vendor[Symbol.asyncDispose]();
      this.replacements += 1;
      this.#vendor = await VendorServer.start();
      return this.#askThisVendor(sent, longest);
    }
  }

  #askThisVendor(sent: Sent, milliseconds: number): Promise<Observation> {
    this.#vendor.writeCommands(commandFile(sent));
    return observe(this.#vendor.url, sent, AbortSignal.timeout(milliseconds));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.here[Symbol.asyncDispose]();
    await this.#vendor[Symbol.asyncDispose]();
  }
}
