import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';
import { checkWebhookUrl } from './webhook-url.ts';

const cloud = { loopback: false };
const local = { loopback: true };

describe('an address on the net', () => {
  it.each([
    '10.0.0.1',
    '172.16.9.9',
    '192.168.1.1',
    '127.0.0.1',
    '0.0.0.0',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:7f00:1',
    '::7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '2001:db8::1',
    '100::1',
    'fec0::1',
    'localhost',
    '',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '223.5.5.5', '2606:4700::1111', '240e:e9:6002::1'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('the URL of an endpoint', () => {
  it.each([
    'http://portal.example.cn/hook',
    'ftp://portal.example.cn',
    'file:///etc/passwd',
    'portal.example.cn',
    'https://user:secret@portal.example.cn',
    'https://portal.example.cn/#part',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://017700000001/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/',
    'https://LOCALHOST./',
  ])('%s is refused in the cloud', (url) => {
    expect(checkWebhookUrl(url, cloud).ok).toBe(false);
  });

  it('may be of a public host, on any port', () => {
    expect(checkWebhookUrl('https://portal.example.cn:8443/hook?x=1', cloud).ok).toBe(true);
    expect(checkWebhookUrl('https://8.8.8.8/', cloud).ok).toBe(true);
  });

  it('may be of this machine where the setting says so, and of no other inner one even then', () => {
    expect(checkWebhookUrl('http://127.0.0.1:8080/', local).ok).toBe(true);
    expect(checkWebhookUrl('http://localhost:8080/', local).ok).toBe(true);
    expect(checkWebhookUrl('http://10.0.0.1/', local).ok).toBe(false);
    expect(checkWebhookUrl('https://169.254.169.254/', local).ok).toBe(false);
    expect(checkWebhookUrl('http://portal.example.cn/', local).ok).toBe(false);
  });
});
