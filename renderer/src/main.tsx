import './lib/zod-config.ts';
import './styles/global.css';
import { startWindow } from './app/start-window.tsx';

void startWindow();
