import { attack } from '../hostile/attacks';

attack(false);
