import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';

/** Sends an answer; resolves with whether all of it was sent before the client left. */
export async function sendAnswer(response: ServerResponse, answer: Answer): Promise<boolean> {
  response.statusCode = answer.status;
  response.setHeader('Content-Type', 'application/json');
  if (answer.status === 200) return sendResult(response, answer.result);
  if (answer.status === 500) sendText(response, answer.text);
  else response.end();
  return true;
}

async function sendResult(
  response: ServerResponse,
  result: (Answer & { status: 200 })['result'],
): Promise<boolean> {
  response.setHeader('Content-Length', result.length);
  try {
    await result.sendTo(response);
    return true;
  } catch (error) {
    // A client that leaves in the middle is no failure of ours. The connection knows it first.
    if (!response.destroyed && !response.req.socket.destroyed) throw error;
    return false;
  } finally {
    await result.dispose();
  }
}

function sendText(response: ServerResponse, text: string): void {
  const body = Buffer.from(JSON.stringify(text));
  response.setHeader('Content-Length', body.length);
  response.end(body);
}
