import { describeHoverCard } from '../scenarios/hover-card';

describeHoverCard('firefox');
