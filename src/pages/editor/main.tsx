import { render } from 'preact';
import { t } from '../../ui/message.ts';
import { Editor } from './Editor.tsx';

// Windows and tabs are found by it.
document.title = t('editorTitle');
render(<Editor />, document.body);
