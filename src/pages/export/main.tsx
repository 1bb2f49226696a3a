import { render } from 'preact';
import { exportFormats } from '../../ui/export-formats.ts';
import { Export } from './Export.tsx';

const query = new URLSearchParams(location.search);
const format = exportFormats.find((name) => name === query.get('format')) ?? 'markdown';
render(<Export format={format} article={query.get('article') ?? undefined} />, document.body);
