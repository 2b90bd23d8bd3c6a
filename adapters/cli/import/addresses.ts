// Which addresses of the network the program may connect to when it fetches a document.
import ipaddr from 'ipaddr.js';

/**
 * Whether anybody on the internet may be reached there. Private, loopback, link-local, shared (RFC 6598), multicast and
 * reserved addresses are refused, and IPv6 addresses that stand for IPv4 ones.
 */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';

/** Whether a host of a URL, IPv6 without its brackets, is an address and not a name. */
export const isAddress = (host: string): boolean => ipaddr.isValid(host);
