import { createRoot } from 'react-dom/client';
import { App } from './App';
import './styles/base.css';
import './styles/shell.css';
import './styles/ui.css';
import './styles/pages.css';
import './styles/points.css';
import './styles/rules.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
