import { readFileSync } from 'node:fs';

const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');

/** The version of this package. */
export const version: string = JSON.parse(manifest).version;

/** What `packwright-server --help` prints. */
export const helpText = `packwright-server ${version}: the REST server of an adapter container

Usage: packwright-server

Start it in the directory that holds commands.cfg. It answers the collector's requests
(GET /apiVersion, POST /test, /collect, /endpointURLs, GET /adapterDefinition) and, for each, starts
the program that commands.cfg names. GET /openapi.json describes the API, GET /metrics the server.

Environment:
  PORT       port to listen on; 0 takes any free one (default 443 with TLS, else 8080)
  HOST       address to listen on (default all, IPv6 and IPv4)
  TLS_CERT   PEM certificate (default /etc/ssl/certs/dockerized.crt)
  TLS_KEY    its PEM private key (default /etc/ssl/certs/dockerized.key); TLS when both files exist
  LOG_DIR    where server.log and loglevels.cfg are (default /var/log)
  MAX_RUNS   how many adapter processes may run at once (default 10)

For debugging adapters that Node runs, which then have no time limit:
  ADAPTER_INSPECT          an option of Node, such as --inspect-wait=127.0.0.1:9229
  ADAPTER_INSPECT_COMMAND  the one command of commands.cfg to debug (default all)

Exit codes: 0 stopped by TERM, INT or HUP; 2 wrong usage; 3 it could not start.`;
