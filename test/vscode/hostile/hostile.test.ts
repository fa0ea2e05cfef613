import { attack } from './attacks';

attack(true);
