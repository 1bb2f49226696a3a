// esbuild as jest's transformer: ts-jest cannot read TypeScript 7.
const esbuild = require('esbuild');
const { createHash } = require('node:crypto');

module.exports = {
  process(source, file, { supportsStaticESM }) {
    const { code } = esbuild.transformSync(source, {
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      format: supportsStaticESM ? 'esm' : 'cjs',
      target: 'node20',
      supported: { 'import-attributes': true },
      sourcemap: 'inline',
      sourcefile: file,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    return { code };
  },
  getCacheKey: (source, file, { supportsStaticESM, instrument }) =>
    createHash('sha1')
      .update([source, file, supportsStaticESM, instrument, esbuild.version].join('\0'))
      .digest('hex'),
};
