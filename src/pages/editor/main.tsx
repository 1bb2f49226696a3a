import { render } from 'preact';
import { Editor } from './Editor.tsx';

document.documentElement.lang = navigator.language;
render(<Editor />, document.body);
