import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Packs a script as an extension of its own, so that it is evaluated just as ours are; gives its folder. */
export async function buildPeer(name: 'floor' | 'mark-js'): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'slantlight-bench-')), name);
  mkdirSync(folder);
  await build({
    entryPoints: [fileURLToPath(new URL(`${name}.js`, import.meta.url))],
    outfile: join(folder, 'script.js'),
    bundle: true,
    minify: true,
    format: 'iife',
  });
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [
      { matches: ['http://*/*'], js: ['script.js'], css: ['style.css'], run_at: 'document_idle' },
    ],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'style.css'), '::highlight(floor){background:#fd9}');
  writeFileSync(join(folder, 'background.js'), '');
  return folder;
}
