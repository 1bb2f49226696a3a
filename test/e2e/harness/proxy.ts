import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What the browsers themselves ask for whatever they are told: clock, component, account and settings services.
 * A request of the extension to one of these would show up among `requestsByExtension`.
 */
const browserServices =
  /^(clients2\.google\.com|update\.googleapis\.com|accounts\.google\.com|firefox\.settings\.services\.mozilla\.com)$/;

export type LoggingProxy = {
  readonly port: number;
  /** Every request to anything but this machine: "GET http://example.org/", "CONNECT example.org:443". */
  readonly foreign: readonly string[];
  close(): Promise<void>;
};

/** All traffic of a test browser passes here: this machine's servers are reached, everything else is refused. */
export async function startProxy(): Promise<LoggingProxy> {
  const foreign: string[] = [];
  const note = (request: string, host: string) => {
    if (!browserServices.test(host)) foreign.push(request);
  };

  const server = createServer((incoming, response) => {
    const { method, url = '', headers } = incoming;
    const { hostname, port, pathname, search } = new URL(url);
    if (hostname !== '127.0.0.1' && hostname !== 'localhost') {
      note(`${method} ${url}`, hostname);
      response.writeHead(502).end();
      return;
    }
    const forwarded = send(
      { host: '127.0.0.1', port, path: pathname + search, method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    forwarded.on('error', () => response.destroy());
    incoming.pipe(forwarded);
  });
  server.on('connect', ({ url = '' }, socket) => {
    note(`CONNECT ${url}`, url.replace(/:\d+$/, ''));
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    foreign,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
