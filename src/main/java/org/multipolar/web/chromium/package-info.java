/**
 * A real browser without a window, to measure and to test pages: Chromium over its DevTools
 * protocol, by the JDK's own WebSocket.
 */
package org.multipolar.web.chromium;
