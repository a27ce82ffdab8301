import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A mail server that says yes to all, or no to every addressee, and keeps what it was given. */
export async function smtpServer(answer: 'accepts' | 'refuses' = 'accepts') {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setEncoding('utf8').on('error', () => socket.destroy());
    let pending = '';
    let inData = false;
    socket.write('220 test\r\n');
    socket.on('data', (chunk: string) => {
      pending += chunk;
      for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
        const line = pending.slice(0, end);
        pending = pending.slice(end + 2);
        received.push(line);
        if (inData && line !== '.') continue;
        inData = line === 'DATA';
        socket.write(`${inData ? '354 go on' : replyTo(line, answer)}\r\n`);
      }
    });
  });
  server.listen(0);
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

function replyTo(line: string, answer: 'accepts' | 'refuses'): string {
  if (line === 'STARTTLS') return '502 no TLS here';
  return answer === 'refuses' && line.startsWith('RCPT') ? '550 no such address' : '250 ok';
}
