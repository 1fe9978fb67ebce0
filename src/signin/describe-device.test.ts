import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeDevice } from './describe-device.ts';
import { networkOf } from './network-of.ts';

test('a device is named by its browser and system, not by the engines that it also names', () => {
  for (const [userAgent, browser, system] of [
    [
      'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
      'Samsung Internet',
      'Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
      'Edge',
      'Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox', 'Linux'],
    ['<script>', null, null],
    [null, null, null],
  ] as const) {
    assert.deepEqual(describeDevice(userAgent), { browser, system }, String(userAgent));
  }
});

test('a place is a network, not an address', () => {
  assert.equal(networkOf('192.0.2.57'), '192.0.2.0/24');
  assert.equal(networkOf('2001:db8:12:34::9'), '2001:db8:12::/48');
  assert.equal(networkOf('::ffff:192.0.2.57'), '192.0.2.0/24');
  assert.equal(networkOf('::1'), '0:0:0::/48');
  assert.equal(networkOf(null), null);
});
