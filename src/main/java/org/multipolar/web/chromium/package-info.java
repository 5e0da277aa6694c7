/**
 * A real, headless browser to measure and test pages: Chromium over its DevTools protocol, with the
 * JDK's WebSocket.
 */
package org.multipolar.web.chromium;
