/**
 * The Dockerfile of the package: that of the repository without the stage `server`, since the package
 * has the built server beside it.
 */
export function packagedDockerfile(text: string): string {
  const [head = '', ...stages] = text.split(/^(?=FROM )/m);
  const kept = stages.filter((stage) => !/^FROM \S+ AS server\n/.test(stage));
  const [stage] = stages.filter((one) => !kept.includes(one));
  if (stage === undefined) throw new Error('The Dockerfile has no stage "server" any more.');
  const argument = head.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const whole = [explanation, ...argument, '', kept.join('')].join('\n');
  const copied = whole.replace('COPY --from=server /server ', 'COPY server ');
  if (copied === whole) throw new Error('The Dockerfile copies nothing of its stage "server".');
  return copied;
}

const explanation = `# packwright/base-image: the REST server that the images of adapters start from.
# Made of the Dockerfile of the repository; the server beside it is built.`;
