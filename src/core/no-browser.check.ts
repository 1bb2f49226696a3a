// Compiled with the core's own settings (src/core/tsconfig.json): if one of these lines compiles, the guard is lost.

// @ts-expect-error -- the core has no DOM
void document;
// @ts-expect-error -- the core has no browser
void browser;
// @ts-expect-error -- the core has no network
void fetch;
// @ts-expect-error -- the core has no Node
void process;
