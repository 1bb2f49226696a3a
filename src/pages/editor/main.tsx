import { render } from 'preact';
import { Editor } from './Editor.tsx';

render(<Editor />, document.body);
