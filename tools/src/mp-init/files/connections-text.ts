import type { TemplateName } from '../templates.ts';

/** The text of `connections.json`: no account, or the one of the server that comes with the project. */
export function connectionsText(template: TemplateName): string {
  const connections = template === 'http' ? [demo] : [];
  return `${JSON.stringify({ connections }, undefined, 4)}\n`;
}

const demo = {
  name: 'demo',
  identifiers: {
    url: { value: 'http://127.0.0.1:7070/api', required: true, part_of_uniqueness: true },
  },
  credential: {
    credential_kind_key: 'login',
    user: { value: 'picker', required: true, password: false },
    password: { value: 'ladder', required: true, password: true },
  },
  certificates: [],
} as const;
