import { interrupted, type Stop } from '../stop/stop.ts';
import { PromptCancelled } from './prompts.ts';

/** Does work that may ask; a question that nobody wants to answer ends the command. */
export async function unlessCancelled<Result>(work: () => Promise<Result>): Promise<Result | Stop> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PromptCancelled) return interrupted;
    throw error;
  }
}
