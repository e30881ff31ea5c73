import ipaddr from 'ipaddr.js';

/**
 * Whether an address is on the public internet: not private, loopback, link-local (a cloud's metadata), shared (CGNAT), unique local,
 * reserved, or an IPv4 address in IPv6 clothes. A text that is no address is not.
 *
 * @example
 * isPublicAddress('169.254.169.254'); // false
 */
export const isPublicAddress = (text: string): boolean => {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.kind() === 'ipv6' && !ipaddr.IPv6.parse(text).match(GLOBAL_UNICAST)) return false;
  return address.range() === 'unicast';
};

/** The only IPv6 addresses that are routed on the internet (RFC 4291): the library calls all that it has no name for unicast. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is of this very machine.
 *
 * @example
 * isLoopback('127.0.0.1'); // true
 */
export const isLoopback = (text: string): boolean => ipaddr.isValid(text) && ipaddr.parse(text).range() === 'loopback';
