import type { App } from 'electron';

/**
 * A wrong certificate stays wrong: no dialog, no exception, in no window. Client certificates and proxy passwords
 * are not handed out either, since nothing that the terminal talks to asks for them.
 */
export function refuseBadCertificates(app: Pick<App, 'on'>, log: (line: string) => void): void {
  // SECURITY: E-15
  app.on('certificate-error', (event, _, url, error, __, callback) => {
    event.preventDefault();
    log(`certificate refused: ${error} ${url}`);
    callback(false);
  });
  app.on('select-client-certificate', (event, _, url, __, callback) => {
    event.preventDefault();
    log(`client certificate not given: ${url}`);
    callback();
  });
}
