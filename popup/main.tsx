import { render } from 'preact';
import { Popup } from './Popup.tsx';

document.documentElement.lang = navigator.language;
render(<Popup />, document.body);
