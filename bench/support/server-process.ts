/** Our portal and console, as `educonnect web` opens them, with a line to the bench. */
import type { AddressInfo } from 'node:net';
import { openProgram, startWeb } from '../../src/program.ts';
import { serveControl } from './serve-control.ts';

const program = await openProgram(process.env);
const { portal } = await startWeb(program);
serveControl((portal.server.address() as AddressInfo).port, () => program.close());
