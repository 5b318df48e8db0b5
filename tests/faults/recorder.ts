import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Recorder {
  /** Address to which a page posts what it was told is saved. */
  url: string;
  /** What was acknowledged: the canonical text of each record, by its id. */
  acknowledged: Map<string, string>;
  /** Resolves when so many were acknowledged altogether. */
  reached(count: number): Promise<void>;
  close(): Promise<void>;
}

/** A server outside of the browser: what has reached it was acknowledged, whatever happens to the browser afterwards. */
export async function startRecorder(): Promise<Recorder> {
  const acknowledged = new Map<string, string>();
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      response.writeHead(204, { 'access-control-allow-origin': '*', 'access-control-allow-private-network': 'true' }).end();
      if (request.method !== 'POST') return;
      const { id, text } = JSON.parse(Buffer.concat(parts).toString()) as { id: string; text: string };
      acknowledged.set(id, text);
      for (const look of waiting) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    acknowledged,
    reached: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (acknowledged.size < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
