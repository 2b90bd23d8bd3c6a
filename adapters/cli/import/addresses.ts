// Which addresses of the network the program may connect to when it fetches a document.
import ipaddr from 'ipaddr.js';

/**
 * Whether the address is on the public internet. Private, loopback, link-local, shared (RFC 6598), multicast and
 * reserved addresses are refused, and IPv6 addresses that embed IPv4 ones.
 */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';

/** Whether a URL's host (IPv6 without its brackets) is an IP address rather than a name. */
export const isAddress = (host: string): boolean => ipaddr.isValid(host);
