import type { WriteStream } from 'node:tty';
import type { Progress } from './progress.ts';
import { visibleText } from './visible-text.ts';

/**
 * Progress on a terminal: a line that moves while the work goes on. By hand, since libraries take the
 * keyboard meanwhile: Ctrl-C would end the process at once, with exit code 0, and leave behind what it
 * has started.
 */
export function movingProgress(title: string, output: WriteStream): Progress {
  let text = title;
  let frame = 0;
  const draw = () => {
    const sign = frames.charAt(frame % frames.length);
    output.write(`${restart}${sign} ${shortened(visibleText(text), output.columns)}`);
    frame += 1;
  };
  const end = (line: string) => {
    clearInterval(timer);
    output.write(`${restart}${visibleText(line)}\n`);
  };
  const timer = setInterval(draw, frameTime);
  draw();
  return {
    update: (now) => {
      text = now;
      draw();
    },
    done: end,
    failed: end,
  };
}

const frames = '|/-\\';

/** Milliseconds. */
const frameTime = 120;

/** To the begin of the line, and nothing left of it. */
const restart = '\r\u001b[K';

/** One that went on in a second line would leave the first one behind. Terminals may not know their width. */
function shortened(text: string, columns: number): string {
  const [line = ''] = text.split('\n', 1);
  const room = (columns || 80) - 3;
  return line.length <= room ? line : `${line.slice(0, room - 1)}…`;
}
